package io.github.belvo4j.postman.operation;

import io.github.belvo4j.postman.api.PathTemplate;
import io.github.belvo4j.postman.collection.Field;
import io.github.belvo4j.postman.collection.Url;
import io.github.belvo4j.postman.variable.Variables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the path of a URL as a template: {@code :id} and {@code {{id}}} become {@code {id}}. */
final class PathReader {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}]*)\\}\\}|(?<!\\{)\\{([^{}]+)\\}(?!\\})");
    private static final Pattern COLON = Pattern.compile("^:([\\p{L}\\p{M}\\p{N}_-]+)");

    private PathReader() {}

    /** A path, and what the collection states about each of its parameters. */
    record Found(PathTemplate path, Map<String, Field> variables) {}

    static Found read(Url url, Variables variables) {
        Map<String, Field> declared = new HashMap<>();
        url.variables().forEach(v -> declared.putIfAbsent(v.key(), v));
        List<String> keys = declared.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<String, Field> found = new LinkedHashMap<>();
        UnaryOperator<String> use = name -> {
            String plain = plain(name);
            String unique = plain;
            for (int n = 2; found.containsKey(unique); n++) {
                unique = plain + n;
            }
            Field filled = new Field(
                    name, variables.value(name).map(variables::resolve).orElse(null));
            found.put(unique, declared.getOrDefault(name, filled));
            return "{" + unique + "}";
        };
        List<String> segments = new ArrayList<>();
        for (String segment : url.segments()) {
            segments.add(segment(segment, keys, use));
        }
        while (segments.size() > 1 && segments.get(0).isEmpty()) {
            segments.remove(0);
        }
        return new Found(new PathTemplate(segments), found);
    }

    private static String segment(String written, List<String> keys, UnaryOperator<String> use) {
        String segment = written.replace("%7B", "{")
                .replace("%7D", "}")
                .replace("%7b", "{")
                .replace("%7d", "}");
        for (String key : keys) {
            Matcher named = Pattern.compile(":" + Pattern.quote(key) + "(?![\\p{L}\\p{M}\\p{N}_-])")
                    .matcher(segment);
            if (named.find()) {
                segment = named.replaceFirst(Matcher.quoteReplacement("{{" + key + "}}"));
            }
        }
        segment = COLON.matcher(segment).replaceFirst("{{$1}}");
        StringBuilder template = new StringBuilder();
        Matcher variable = VARIABLE.matcher(segment);
        int end = 0;
        while (variable.find()) {
            String name = variable.group(1) != null ? variable.group(1) : variable.group(2);
            template.append(encoded(segment.substring(end, variable.start()))).append(use.apply(name));
            end = variable.end();
        }
        return template.append(encoded(segment.substring(end))).toString();
    }

    /** Returns a parameter name that is valid in code and in the braces of a path template. */
    private static String plain(String name) {
        String plain = name.strip().replaceAll("^\\$", "").replaceAll("[^\\p{L}\\p{M}\\p{N}_.-]+", "_");
        return plain.isEmpty() ? "value" : plain;
    }

    /** Encodes the characters that must be encoded in a path, such as an unmatched brace. */
    private static String encoded(String literal) {
        return literal.replace(" ", "%20")
                .replace("?", "%3F")
                .replace("#", "%23")
                .replace("{", "%7B")
                .replace("}", "%7D");
    }
}
