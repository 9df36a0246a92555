package io.github.belvo4j.postman.operation;

import io.github.belvo4j.postman.api.PathTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds paths in which an id was left where other requests have a parameter: {@code /users/42} beside
 * {@code /users/:id}. A UUID is an id wherever it stands; a number without such a sibling may be a version.
 */
final class LiteralIds {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern ID = Pattern.compile(
            "\\d+|[0-9a-fA-F]{24,}|[a-zA-Z]{2,6}_[a-zA-Z0-9]{8,}|(?=[^\\d]*\\d)(?=[^a-zA-Z]*[a-zA-Z])[a-zA-Z0-9_-]{16,}");

    /** Such as {@code social_accounts} or {@code issues-v2}. */
    private static final Pattern WORDS = Pattern.compile("[a-zA-Z][a-z]*\\d?(?:[_-][a-zA-Z]?[a-z]*\\d?)*");

    private final Map<String, PathTemplate> templates = new HashMap<>();

    LiteralIds(Iterable<PathTemplate> paths) {
        paths.forEach(path -> templates.putIfAbsent(path.key(), path));
    }

    /** The path with parameters in place of its literal ids, or the path itself. */
    PathTemplate replace(PathTemplate path) {
        List<String> replaced = new ArrayList<>(path.segments());
        boolean certain = false;
        boolean any = false;
        for (int i = 0; i < replaced.size(); i++) {
            String segment = replaced.get(i);
            boolean uuid = UUID.matcher(segment).matches();
            if (uuid || ID.matcher(segment).matches() && !WORDS.matcher(segment).matches()) {
                replaced.set(i, "{" + nameFor(replaced, i) + "}");
                any = true;
                certain |= uuid;
            }
        }
        if (!any) {
            return path;
        }
        PathTemplate template = new PathTemplate(replaced);
        PathTemplate sibling = templates.get(template.key());
        if (sibling != null) {
            return sibling;
        }
        return certain ? onlyUuids(path) : path;
    }

    private static PathTemplate onlyUuids(PathTemplate path) {
        List<String> replaced = new ArrayList<>(path.segments());
        for (int i = 0; i < replaced.size(); i++) {
            if (UUID.matcher(replaced.get(i)).matches()) {
                replaced.set(i, "{" + nameFor(replaced, i) + "}");
            }
        }
        return new PathTemplate(replaced);
    }

    private static String nameFor(List<String> segments, int index) {
        String name = "id";
        for (int n = 2; segments.subList(0, index).contains("{" + name + "}"); n++) {
            name = "id" + n;
        }
        return name;
    }
}
