package io.github.belvo4j.postman.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.language.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the first step of a path that a document doesn't have, and what is there instead. */
final class NearestKey {
    private static final Pattern STEP =
            Pattern.compile("\\G(?:\\.([\\w-]+)|\\[\\s*'([^']*)'\\s*\\]|\\[\\s*\"([^\"]*)\"\\s*\\])");

    private NearestKey() {}

    /** Words to append to a message; empty where the path's steps aren't plain names, or nothing stands there. */
    static String of(JsonNode document, String path) {
        JsonNode node = document;
        Matcher step = STEP.matcher(path).region(Math.min(1, path.length()), path.length());
        while (step.find()) {
            String key = step.group(1) != null ? step.group(1) : step.group(2) != null ? step.group(2) : step.group(3);
            if (!node.has(key)) {
                return nearest(node, key);
            }
            node = node.get(key);
        }
        return "";
    }

    private static String nearest(JsonNode node, String key) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return Nearest.to(key, keys)
                .map(other -> ": " + key + " isn't there; the nearest is " + other)
                .orElse("");
    }
}
