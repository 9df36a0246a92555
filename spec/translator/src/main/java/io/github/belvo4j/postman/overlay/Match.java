package io.github.belvo4j.postman.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.postman.location.DocumentLocation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A match of an action's target.
 *
 * @param parent the object or list that contains the match; null for the document itself
 * @param key the key in the parent
 */
record Match(@Nullable JsonNode parent, String key, JsonNode node, DocumentLocation location) {
    /** Matches a step of a path as Jayway writes it, without escaping the quotes in keys. */
    private static final Pattern STEP = Pattern.compile("\\[(?:'(.*?)'(?=\\](?:\\[|$))|(\\d+))\\]");

    private static final Pattern BETWEEN_NAMES = Pattern.compile("'\\s*,\\s*'");

    /**
     * Resolves a path such as {@code $['paths']['/links/']['get']} to a match. Several matches result if the last step
     * names several members, as in {@code $['a']['x','y']}: Jayway doesn't return a path for each of them.
     */
    static List<Match> of(JsonNode document, String path) {
        Match match = new Match(null, "", document, DocumentLocation.ROOT);
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            List<Match> next =
                    step.group(2) != null ? match.item(Integer.parseInt(step.group(2))) : match.members(step.group(1));
            if (next.size() != 1) {
                return next;
            }
            match = next.get(0);
        }
        return List.of(match);
    }

    /** Returns the match at a location; empty if there is no node. */
    static Optional<Match> at(JsonNode document, DocumentLocation location) {
        int slash = location.pointer().lastIndexOf('/');
        JsonNode parent = document.at(location.pointer().substring(0, slash));
        JsonNode node = document.at(location.pointer());
        String key = DocumentLocation.unescape(location.pointer().substring(slash + 1));
        return node.isMissingNode() ? Optional.empty() : Optional.of(new Match(parent, key, node, location));
    }

    /** Returns the member that has the entire text as its name, or else the members whose names the text lists. */
    private List<Match> members(String names) {
        List<String> keys = node.has(names) ? List.of(names) : List.of(BETWEEN_NAMES.split(names));
        return keys.stream()
                .filter(node::has)
                .map(key -> below(key, node.get(key)))
                .toList();
    }

    private List<Match> item(int index) {
        return node.has(index) ? List.of(below(String.valueOf(index), node.get(index))) : List.of();
    }

    private Match below(String key, JsonNode child) {
        JsonNode holder = node;
        return new Match(holder, key, child, location.at(key));
    }

    void remove() {
        if (parent instanceof ArrayNode list) {
            list.remove(Integer.parseInt(key));
        } else if (parent instanceof ObjectNode object) {
            object.remove(key);
        }
    }
}
