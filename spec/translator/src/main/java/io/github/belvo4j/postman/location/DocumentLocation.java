package io.github.belvo4j.postman.location;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place in an OpenAPI document. Cheap to make on the way through one: a location only becomes text where
 * somebody wants to read it.
 */
public final class DocumentLocation {
    /** The document itself. */
    public static final DocumentLocation ROOT = new DocumentLocation(null, "");

    private final @Nullable DocumentLocation above;

    /** The key by which the location above holds it; a whole pointer where there is none above. */
    private final String rest;

    private DocumentLocation(@Nullable DocumentLocation above, String rest) {
        this.above = above;
        this.rest = rest;
    }

    /** Where it is as a JSON pointer; empty for the document itself. */
    public String pointer() {
        return above == null ? rest : above.pointer() + "/" + escape(rest);
    }

    /** The location of a member, or of an item by its index. */
    public DocumentLocation at(String key) {
        return new DocumentLocation(this, key);
    }

    /** The location of what stands at another one, seen from here. */
    public DocumentLocation at(DocumentLocation below) {
        return new DocumentLocation(null, pointer() + below.pointer());
    }

    /** Whether another location is this one or above it. */
    public boolean isWithin(DocumentLocation above) {
        return (pointer() + "/").startsWith(above.pointer() + "/");
    }

    /** This location seen from one above it. */
    public DocumentLocation from(DocumentLocation above) {
        return new DocumentLocation(null, pointer().substring(above.pointer().length()));
    }

    /** A key as a JSON pointer has it. */
    public static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** A key of which a JSON pointer has the given form. */
    public static String unescape(String key) {
        return key.replace("~1", "/").replace("~0", "~");
    }

    /**
     * The location as a reader would name it: {@code User.name} for a property of a schema, {@code GET /users 200} or
     * {@code GET /users parameter page} for a part of an operation, a JSON pointer for everything else.
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

    /** What leads from a body to its schema goes without saying. */
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
