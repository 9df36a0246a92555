package io.github.belvo4j.postman.location;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place in an OpenAPI document. A location is cheap to create while traversing a document, because it is only
 * converted to text on demand.
 */
public final class DocumentLocation {
    /** The root of the document. */
    public static final DocumentLocation ROOT = new DocumentLocation(null, "");

    private final @Nullable DocumentLocation above;

    /** The key in the parent location; a whole pointer if there is no parent. */
    private final String rest;

    private DocumentLocation(@Nullable DocumentLocation above, String rest) {
        this.above = above;
        this.rest = rest;
    }

    /** Returns the place as a JSON pointer; empty for the root of the document. */
    public String pointer() {
        return above == null ? rest : above.pointer() + "/" + escape(rest);
    }

    /** Returns the location of a member, or of an item by its index. */
    public DocumentLocation at(String key) {
        return new DocumentLocation(this, key);
    }

    /** Returns the location that results from appending a relative location to this one. */
    public DocumentLocation at(DocumentLocation below) {
        return new DocumentLocation(null, pointer() + below.pointer());
    }

    /** Returns whether the other location is this location or one of its ancestors. */
    public boolean isWithin(DocumentLocation above) {
        return (pointer() + "/").startsWith(above.pointer() + "/");
    }

    /** Returns this location relative to one of its ancestors. */
    public DocumentLocation from(DocumentLocation above) {
        return new DocumentLocation(null, pointer().substring(above.pointer().length()));
    }

    /** Escapes a key for a JSON pointer. */
    public static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** Unescapes a key from a JSON pointer. */
    public static String unescape(String key) {
        return key.replace("~1", "/").replace("~0", "~");
    }

    /**
     * Returns the location as messages name it: {@code User.name} for a property of a schema, {@code GET /users 200} or
     * {@code GET /users parameter page} for a part of an operation, otherwise a JSON pointer.
     */
    public String in(JsonNode document) {
        String pointer = pointer();
        List<String> keys = Arrays.stream(pointer.split("/"))
                .skip(1)
                .map(DocumentLocation::unescape)
                .toList();
        if (keys.size() > 2 && pointer.startsWith("/components/schemas/")) {
            return keys.get(2) + inside(keys, 3);
        }
        if (keys.size() < 3 || !pointer.startsWith("/paths/")) {
            return pointer;
        }
        String operation = keys.get(2).toUpperCase(Locale.ROOT) + " " + keys.get(1);
        String part = keys.size() < 4 ? "" : keys.get(3);
        if (part.equals("requestBody")) {
            return operation + " request" + inside(keys, 4);
        }
        if (part.equals("responses") && keys.size() > 4) {
            return operation + " " + keys.get(4) + inside(keys, 5);
        }
        if (part.equals("parameters") && keys.size() > 4) {
            JsonNode parameters =
                    document.path("paths").path(keys.get(1)).path(keys.get(2)).path(part);
            JsonNode name = parameters.path(Integer.parseInt(keys.get(4))).path("name");
            return operation + " parameter " + name.asText() + inside(keys, 5);
        }
        return operation + inside(keys, 3);
    }

    /** Names the place inside an operation or a schema, without the steps from a body to its schema. */
    private static String inside(List<String> keys, int from) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < keys.size(); i++) {
            String key = keys.get(i);
            boolean named = i + 1 < keys.size();
            if (key.equals("properties") && named) {
                text.append('.').append(keys.get(++i));
            } else if (key.equals("content") && named) {
                String mediaType = keys.get(++i);
                text.append(mediaType.equals("application/json") ? "" : " " + mediaType);
            } else if (key.equals("items")) {
                text.append("[]");
            } else if (!key.equals("schema")) {
                text.append(' ').append(key);
            }
        }
        return text.toString();
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof DocumentLocation other && pointer().equals(other.pointer());
    }

    @Override
    public int hashCode() {
        return pointer().hashCode();
    }

    @Override
    public String toString() {
        return pointer();
    }
}
