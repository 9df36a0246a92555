package io.github.belvo4j.postman.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a query parameter or form field that is part of an object or a list, such as {@code lines[0][amount]}.
 *
 * @param base the part before the brackets
 * @param keys the contents of the brackets; empty for a plain name, and for {@code tags[]}, which is the name of a list
 */
record BracketedName(String base, List<String> keys) {
    private static final Pattern WHOLE = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*\\])+)");
    private static final Pattern KEY = Pattern.compile("\\[([^\\[\\]]*)\\]");

    static BracketedName of(String name) {
        if (name.indexOf('[') <= 0) {
            return new BracketedName(name, List.of());
        }
        Matcher whole = WHOLE.matcher(name);
        if (!whole.matches() || whole.group(2).equals("[]")) {
            return new BracketedName(name, List.of());
        }
        List<String> keys = new ArrayList<>();
        Matcher key = KEY.matcher(whole.group(2));
        while (key.find()) {
            keys.add(key.group(1).strip());
        }
        return new BracketedName(whole.group(1).strip(), keys);
    }

    boolean isPlain() {
        return keys.isEmpty();
    }
}
