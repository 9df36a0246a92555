package io.github.belvo4j.postman.collection;

import io.github.belvo4j.postman.variable.Variables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits URLs in Postman's notation. */
final class UrlReader {
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{[^{}]*\\}\\}");
    private static final Pattern HOST = Pattern.compile(
            "(?:localhost|\\[[0-9a-fA-F:.]+\\]|[\\w-]+(?:\\.[\\w-]+)+|[\\w-]+(?=:\\d))\\.?(?::\\d+)?",
            Pattern.CASE_INSENSITIVE);
    /** A path variable at the beginning stands for the host, as in Postman. */
    private static final Pattern HOST_VARIABLE = Pattern.compile("^:[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*");

    private final Variables variables;

    UrlReader(Variables variables) {
        this.variables = variables;
    }

    /** Returns the URL; empty if the string can't be one. */
    Optional<Url> read(String text, List<Field> query, List<Field> pathVariables) {
        String rest = BaseUrl.withSlashes(withoutLeadingSlashes(text.strip()));
        String fragment = "";
        int hash = indexOutsideReferences(rest, '#');
        if (hash >= 0) {
            fragment = rest.substring(hash + 1);
            rest = rest.substring(0, hash);
        }
        List<Field> parameters = query;
        int question = indexOutsideReferences(rest, '?');
        if (question >= 0) {
            parameters = query.isEmpty() ? query(rest.substring(question + 1)) : query;
            rest = rest.substring(0, question);
        }
        int end = baseEnd(rest);
        if (end < 0) {
            return Optional.empty();
        }
        String base = BaseUrl.withoutUser(rest.substring(0, end));
        String path = rest.substring(end);
        List<String> segments = path.isEmpty() ? List.of() : segments(path);
        if (base.isEmpty() && segments.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Url(base, segments, parameters, pathVariables, fragment));
    }

    /** Removes the leading slashes of {@code //host/path}, which has no scheme. */
    private static String withoutLeadingSlashes(String text) {
        boolean relative = text.startsWith("//")
                && HOST.matcher(text).region(2, text.length()).lookingAt();
        return relative ? text.substring(2) : text;
    }

    /** Returns the index at which the path starts; negative if the string isn't a URL. */
    private int baseEnd(String text) {
        int host = BaseUrl.afterScheme(text);
        if (host > 0) {
            int end = authorityEnd(text, host);
            return hasBlank(text.substring(0, end)) || end == host ? -1 : end;
        }
        if (HOST_VARIABLE.matcher(text).find()) {
            return authorityEnd(text, 0);
        }
        if (text.startsWith("{{")) {
            return variableBaseEnd(text);
        }
        if (text.startsWith("/")) {
            return 0;
        }
        String withoutUser = BaseUrl.withoutUser(text);
        if (HOST.matcher(withoutUser).lookingAt()) {
            int skipped = text.length() - withoutUser.length();
            return authorityEnd(text, skipped);
        }
        return !hasBlank(text) && text.contains("/") && !text.contains("://") ? 0 : -1;
    }

    /**
     * Returns the index at which a base that starts with a variable ends. The variable can stand for a host, a scheme,
     * an entire URL, or a prefix of the path.
     */
    private int variableBaseEnd(String text) {
        Matcher reference = REFERENCE.matcher(text);
        if (!reference.lookingAt()) {
            return -1;
        }
        int end = reference.end();
        while (end < text.length()) {
            char next = text.charAt(end);
            String value = variables.resolve(text.substring(0, end));
            if (next == ':' || next == '.' || value.endsWith("://") || value.endsWith(".") || value.endsWith(":")) {
                return authorityEnd(text, end);
            }
            reference.region(end, text.length());
            if (next != '{' || !reference.lookingAt() || !isSchemeOrEmpty(value)) {
                return end;
            }
            end = reference.end();
        }
        return end;
    }

    private static boolean isSchemeOrEmpty(String value) {
        return value.equals("http") || value.equals("https") || value.isEmpty();
    }

    private static int authorityEnd(String text, int from) {
        int slash = indexOutsideReferences(text.substring(from), '/');
        return slash < 0 ? text.length() : from + slash;
    }

    private static boolean hasBlank(String text) {
        return REFERENCE.matcher(text).replaceAll("").chars().anyMatch(Character::isWhitespace);
    }

    private static List<String> segments(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        List<String> segments = new ArrayList<>();
        int from = 0;
        int slash;
        while ((slash = indexOutsideReferences(relative.substring(from), '/')) >= 0) {
            segments.add(relative.substring(from, from + slash));
            from += slash + 1;
        }
        segments.add(relative.substring(from));
        return segments;
    }

    private List<Field> query(String text) {
        return Arrays.stream(text.split("&"))
                .filter(pair -> !pair.isBlank())
                .map(pair -> {
                    int equals = pair.indexOf('=');
                    return equals < 0
                            ? new Field(pair, null)
                            : new Field(pair.substring(0, equals), variables.resolve(pair.substring(equals + 1)));
                })
                .filter(field -> !field.key().isBlank())
                .toList();
    }

    private static int indexOutsideReferences(String text, char wanted) {
        int at = text.indexOf(wanted);
        int open = text.indexOf("{{");
        while (at >= 0 && open >= 0 && open < at) {
            int close = text.indexOf("}}", open);
            if (close < 0) {
                return at;
            }
            if (at < close) {
                at = text.indexOf(wanted, close);
            }
            open = text.indexOf("{{", close);
        }
        return at;
    }
}
