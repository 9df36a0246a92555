package io.github.belvo4j.postman.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.diagnostic.Stale;
import io.github.belvo4j.postman.language.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the first step of a target that doesn't exist in a document, and the most similar existing step. */
final class NearestMatch {
    private static final Pattern NAME =
            Pattern.compile("\\.([^.\\[*]+)|\\[\\s*'([^']*)'.*\\]|\\[\\s*\"([^\"]*)\".*\\]");
    private static final Pattern NAMES = Pattern.compile("\\[\\s*'[^']*'(\\s*,\\s*'[^']*')+\\s*\\]");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern COMPARISON =
            Pattern.compile("@((?:\\.[\\w$-]+|\\['[^']*'\\])+)\\s*==\\s*(?:'([^']*)'|\"([^\"]*)\")");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\.([\\w$-]+)|\\['([^']*)'\\]");

    private final JsonNode document;
    private final Stale stale;

    /**
     * Creates a search in a document.
     *
     * @param stale the entries of the names file whose places don't exist, so that the names don't exist either
     */
    NearestMatch(JsonNode document, Stale stale) {
        this.document = document;
        this.stale = stale;
    }

    /** Returns the text to append to a message; empty if there is no suggestion. */
    String to(Target target) {
        StringBuilder path = new StringBuilder("$");
        for (String step : target.steps()) {
            List<JsonNode> nodes = nodes(path.toString());
            path.append(step);
            if (nodes(path.toString()).isEmpty()) {
                return instead(nodes, step);
            }
        }
        return "";
    }

    /** Returns the names listed in a target, such as {@code ['get', 'put']}, that don't exist. */
    List<String> missing(Target target) {
        List<String> missing = new ArrayList<>();
        Matcher names = NAMES.matcher(target.path());
        while (names.find()) {
            Matcher name = QUOTED.matcher(names.group());
            while (name.find()) {
                Target one = new Target(target.path().substring(0, names.start()) + "[" + name.group() + "]");
                if (one.in(document).isEmpty()) {
                    missing.add(name.group(1) + to(one));
                }
            }
        }
        return missing;
    }

    private List<JsonNode> nodes(String path) {
        return new Target(path).in(document).stream().map(Match::node).toList();
    }

    private String instead(List<JsonNode> nodes, String step) {
        if (step.startsWith("[?")) {
            return byComparison(nodes, step);
        }
        Matcher name = NAME.matcher(step);
        if (!name.matches()) {
            return "";
        }
        String key = firstGroup(name);
        Set<String> keys = new LinkedHashSet<>();
        nodes.forEach(node -> node.fieldNames().forEachRemaining(keys::add));
        return nearest(key, keys);
    }

    /**
     * Suggests a replacement for the first string in a filter that equals none of the values compared with it. A filter
     * applies to the items of a list, or to an object.
     */
    private String byComparison(List<JsonNode> nodes, String filter) {
        Matcher comparison = COMPARISON.matcher(filter);
        while (comparison.find()) {
            String text = comparison.group(2) == null ? comparison.group(3) : comparison.group(2);
            Set<String> values = new LinkedHashSet<>();
            for (JsonNode node : nodes) {
                Iterable<JsonNode> filtered = node.isArray() ? node : List.of(node);
                filtered.forEach(item -> attribute(item, comparison.group(1)).ifPresent(values::add));
            }
            if (!values.contains(text)) {
                return nearest(text, values);
            }
        }
        return "";
    }

    private static Optional<String> attribute(JsonNode node, String path) {
        JsonNode value = node;
        Matcher step = ATTRIBUTE.matcher(path);
        while (step.find()) {
            value = value.path(firstGroup(step));
        }
        return value.isValueNode() ? Optional.of(value.asText()) : Optional.empty();
    }

    private static String firstGroup(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "";
    }

    private String nearest(String key, Set<String> others) {
        return stale.placeOf(key)
                .map(place -> ": " + key + " isn't there, because the place with that name isn't either: " + place)
                .or(() -> Nearest.to(key, others).map(other -> ": " + key + " isn't there; the nearest is " + other))
                .orElse("");
    }
}
