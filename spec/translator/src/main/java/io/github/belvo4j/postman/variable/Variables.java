package io.github.belvo4j.postman.variable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables of a collection and its outer scopes, with their values. Many variables can be without a value here, for
 * example because their values are kept in an environment that the translator wasn't given. Secret variables have no
 * value either, so that secrets can't be inserted into a text.
 */
public final class Variables {
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{([^{}]*)\\}\\}");
    private static final int MAX_ROUNDS = 8;
    /** The maximum number of characters that values add to a text. */
    private static final int MAX_LENGTH = 8_192;

    private final Map<String, String> values = new HashMap<>();
    private final List<String> secrets = new ArrayList<>();

    /** Combines several scopes. Earlier scopes take precedence. */
    public Variables(List<Scope> scopes) {
        Set<String> names = new HashSet<>();
        for (Scope scope : scopes) {
            scope.values().forEach((name, value) -> {
                if (!names.contains(name)) {
                    values.put(name, value);
                }
            });
            names.addAll(scope.names());
            secrets.addAll(scope.secrets().values());
        }
    }

    /** Returns the values of secret variables. They must not appear in the document or in messages. */
    public List<String> secrets() {
        return List.copyOf(secrets);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name.strip()));
    }

    /**
     * Returns the text with each reference to a variable replaced with the variable's value, recursively. References to
     * variables without a value, and circular references, remain. A text that would become too long is returned
     * unchanged.
     */
    public String resolve(String text) {
        if (values.isEmpty()) {
            return text;
        }
        int limit = text.length() + MAX_LENGTH;
        String resolved = text;
        for (int round = 0; round < MAX_ROUNDS && resolved.contains("{{"); round++) {
            String next = replaceOnce(resolved, limit);
            if (next.length() > limit) {
                return text;
            }
            if (next.equals(resolved)) {
                return resolved;
            }
            resolved = next;
        }
        return resolved;
    }

    private String replaceOnce(String text, int limit) {
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (matcher.find() && replaced.length() <= limit) {
            matcher.appendReplacement(
                    replaced, Matcher.quoteReplacement(value(matcher.group(1)).orElse(matcher.group())));
        }
        return matcher.appendTail(replaced).toString();
    }
}
