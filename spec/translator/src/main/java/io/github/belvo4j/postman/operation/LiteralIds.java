package io.github.belvo4j.postman.operation;

import io.github.belvo4j.postman.api.PathTemplate;
import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.language.Inflector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds paths that contain a literal ID where other requests have a parameter, such as {@code /users/42} and {@code
 * /users/:id}, or where the original request of a saved response has a different ID. A UUID is always an ID; a number
 * without such a counterpart could be a version.
 */
final class LiteralIds {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern ID = Pattern.compile(
            "\\d+|[0-9a-fA-F]{24,}|[a-zA-Z]{2,6}_[a-zA-Z0-9]{8,}|(?=[^\\d]*\\d)(?=[^a-zA-Z]*[a-zA-Z])[a-zA-Z0-9_-]{16,}");

    /** Matches words such as {@code social_accounts} or {@code issues-v2}. */
    private static final Pattern WORDS = Pattern.compile("[a-zA-Z][a-z]*\\d?(?:[_-][a-zA-Z]?[a-z]*\\d?)*");

    /** The names of parameters, by the segments before them. */
    private final Map<String, String> names = new HashMap<>();

    LiteralIds(Iterable<PathTemplate> paths) {
        for (PathTemplate path : paths) {
            for (int i = 0; i < path.segments().size(); i++) {
                String segment = path.segments().get(i);
                if (PathTemplate.isParameter(segment)) {
                    names.putIfAbsent(key(path.segments(), i), segment.substring(1, segment.length() - 1));
                }
            }
        }
    }

    /** Returns whether a path could contain an ID. */
    static boolean hasId(PathTemplate path) {
        return path.segments().stream().anyMatch(LiteralIds::isId);
    }

    /**
     * Records that a request was also sent to another path. If the two paths differ only in IDs, the IDs are
     * treated as parameters.
     */
    void compare(PathTemplate path, PathTemplate sent) {
        List<String> segments = path.segments();
        List<String> others = sent.segments();
        if (segments.size() != others.size()) {
            return;
        }
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (!segment.equals(others.get(i))) {
                if (!isId(segment) || !isId(others.get(i)) && !PathTemplate.isParameter(others.get(i))) {
                    return;
                }
                ids.add(i);
            }
        }
        List<String> replaced = new ArrayList<>(segments);
        for (int i : ids) {
            names.putIfAbsent(key(replaced, i), nameAfter(replaced, i));
            replaced.set(i, "{}");
        }
    }

    /** Returns the path with parameters instead of literal IDs, or the unchanged path if there are none. */
    PathTemplate replace(PathTemplate path) {
        if (!hasId(path)) {
            return path;
        }
        List<String> replaced = new ArrayList<>(path.segments());
        for (int i = 0; i < replaced.size(); i++) {
            if (isId(replaced.get(i))) {
                String segment = replaced.get(i);
                Optional<String> known = Optional.ofNullable(names.get(key(replaced, i)));
                if (known.isPresent() || UUID.matcher(segment).matches()) {
                    replaced.set(i, "{" + unique(replaced, i, known.orElse("id")) + "}");
                }
            }
        }
        return replaced.equals(path.segments()) ? path : new PathTemplate(replaced);
    }

    private static boolean isId(String segment) {
        return ID.matcher(segment).matches() && !WORDS.matcher(segment).matches()
                || UUID.matcher(segment).matches();
    }

    private static String key(List<String> segments, int index) {
        return PathTemplate.keyOf(String.join("/", segments.subList(0, index)));
    }

    private static String nameAfter(List<String> segments, int index) {
        List<String> words = index == 0 ? List.of() : Identifiers.of(segments.get(index - 1));
        List<String> name = new ArrayList<>(Inflector.singular(words));
        name.add("id");
        return Identifiers.startsWithLetter(Identifiers.camel(name)) ? Identifiers.camel(name) : "id";
    }

    private static String unique(List<String> segments, int index, String name) {
        String unique = name;
        for (int n = 2; segments.subList(0, index).contains("{" + unique + "}"); n++) {
            unique = name + n;
        }
        return unique;
    }
}
