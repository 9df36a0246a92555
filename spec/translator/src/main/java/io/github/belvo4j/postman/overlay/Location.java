package io.github.belvo4j.postman.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a document, found by the path of a match, such as {@code $['paths']['/links/']['get']}. */
final class Location {
    /** Keys stand as they are: a quote in one isn't escaped. */
    private static final Pattern STEP = Pattern.compile("\\[(?:'(.*?)'(?=\\](?:\\[|$))|(\\d+))\\]");

    private static final Pattern BETWEEN_NAMES = Pattern.compile("'\\s*,\\s*'");

    private final @Nullable JsonNode parent;
    private final String key;
    private final JsonNode node;

    private final String pointer;

    private Location(@Nullable JsonNode parent, String key, JsonNode node, String pointer) {
        this.pointer = pointer;
        this.parent = parent;
        this.key = key;
        this.node = node;
    }

    /**
     * The places of a match: one, or several where its last step names several members, which Jayway leaves in one path:
     * {@code $['a']['x','y']}.
     */
    static List<Location> of(JsonNode document, String path) {
        JsonNode parent = null;
        JsonNode node = document;
        String key = "";
        String above = "";
        String pointer = "";
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            parent = node;
            boolean index = step.group(2) != null;
            key = index ? step.group(2) : step.group(1);
            above = pointer;
            pointer = below(above, key);
            node = index ? node.path(Integer.parseInt(key)) : node.path(key);
        }
        if (parent == null || !node.isMissingNode()) {
            return List.of(new Location(parent, key, node, pointer));
        }
        JsonNode holder = parent;
        String holderPointer = above;
        return Arrays.stream(BETWEEN_NAMES.split(key))
                .filter(holder::has)
                .map(name -> new Location(holder, name, holder.get(name), below(holderPointer, name)))
                .toList();
    }

    /** The JSON pointer of a member of what another pointer leads to. */
    static String below(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    String pointer() {
        return pointer;
    }

    JsonNode node() {
        return node;
    }

    boolean isRoot() {
        return parent == null;
    }

    void remove() {
        if (parent instanceof ArrayNode list) {
            list.remove(Integer.parseInt(key));
        } else if (parent instanceof ObjectNode object) {
            object.remove(key);
        }
    }
}
