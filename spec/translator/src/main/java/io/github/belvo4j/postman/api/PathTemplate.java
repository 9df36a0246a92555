package io.github.belvo4j.postman.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path with its parameters in braces, such as {@code /links/{id}/}. */
public final class PathTemplate {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]+)\\}");

    private final List<String> segments;
    private final String text;
    private final String key;

    public PathTemplate(List<String> segments) {
        this.segments = List.copyOf(segments);
        this.text = "/" + String.join("/", segments);
        this.key = keyOf(text);
    }

    /** Returns the segments. An empty last segment stands for a trailing slash. */
    public List<String> segments() {
        return segments;
    }

    /** Returns the names of the parameters, from left to right. */
    public List<String> parameters() {
        List<String> names = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /**
     * Returns the path without the names of its parameters, such as {@code /links/{}/}. OpenAPI considers templates
     * with the same key identical.
     */
    public String key() {
        return key;
    }

    /** Returns the {@linkplain #key() key} of a path with its parameters in braces. */
    public static String keyOf(String path) {
        return PARAMETER.matcher(path).replaceAll("{}");
    }

    /** Returns the segments that aren't parameters. */
    public List<String> words() {
        return segments.stream().filter(s -> !s.isEmpty() && !s.contains("{")).toList();
    }

    /**
     * Returns this template's segment at the only position at which another template has a different segment. Returns
     * an empty result if the templates differ at no position, at several positions, or in length. Different names of
     * parameters don't count as a difference.
     */
    public Optional<String> onlyDifference(PathTemplate other) {
        if (segments.size() != other.segments.size()) {
            return Optional.empty();
        }
        List<String> different = new ArrayList<>();
        for (int i = 0; i < segments.size() && different.size() < 2; i++) {
            if (!keyOf(segments.get(i)).equals(keyOf(other.segments.get(i)))) {
                different.add(segments.get(i));
            }
        }
        return different.size() == 1 ? Optional.of(different.get(0)) : Optional.empty();
    }

    public static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}") && segment.indexOf('}') == segment.length() - 1;
    }

    /** Returns whether the last segment is a parameter, so that the path refers to a single item. */
    public boolean endsWithParameter() {
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (!segments.get(i).isEmpty()) {
                return segments.get(i).contains("{");
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return text;
    }
}
