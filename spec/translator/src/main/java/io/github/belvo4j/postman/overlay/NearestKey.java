package io.github.belvo4j.postman.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

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
        Iterable<String> keys = node::fieldNames;
        return StreamSupport.stream(keys.spliterator(), false)
                .min(Comparator.comparingInt(other -> distance(key, other)))
                .map(other -> ": " + key + " isn't there; the nearest is " + other)
                .orElse("");
    }

    /** How many characters have to be inserted, deleted or replaced. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
