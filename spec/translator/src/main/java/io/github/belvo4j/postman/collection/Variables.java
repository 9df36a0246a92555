package io.github.belvo4j.postman.collection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables with the values that the collection gives them; most have none, they live in environments. */
public final class Variables {
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{([^{}]*)\\}\\}");
    private static final int MAX_ROUNDS = 8;
    private static final int MAX_LENGTH = 8_192;

    private final Map<String, String> values;

    Variables(Map<String, String> values) {
        this.values = new LinkedHashMap<>(values);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name.trim())).filter(v -> !v.isBlank());
    }

    /**
     * The text with each reference replaced whose variable has a value, and the references within those. Bounded: what
     * refers to itself, or grows too long, stays as it is.
     */
    public String resolve(String text) {
        String resolved = text;
        for (int round = 0; round < MAX_ROUNDS && resolved.contains("{{"); round++) {
            String next = replaceOnce(resolved);
            if (next.length() > MAX_LENGTH) {
                return text;
            }
            if (next.equals(resolved)) {
                return resolved;
            }
            resolved = next;
        }
        return resolved;
    }

    private String replaceOnce(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (matcher.find() && replaced.length() <= MAX_LENGTH) {
            matcher.appendReplacement(
                    replaced, Matcher.quoteReplacement(value(matcher.group(1)).orElse(matcher.group())));
        }
        return matcher.appendTail(replaced).toString();
    }
}
