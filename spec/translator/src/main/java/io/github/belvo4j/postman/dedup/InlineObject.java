package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.language.Words;
import io.github.belvo4j.postman.location.SchemaLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place where samples have an object with properties.
 *
 * <p>The objects below it are its children, by an edge: the property's name, then {@code []} for each list and
 * {@code {}} for each map between the two.
 */
public final class InlineObject {
    /** The role of a request's body; that of a response is its status. */
    public static final String REQUEST = "request";

    private final Body body;
    private final String pointer;
    private final String property;
    private final boolean inList;
    private final Shape shape;
    private final @Nullable InlineObject parent;
    private final Map<Edge, InlineObject> children = new LinkedHashMap<>();
    private final int order;
    private @Nullable List<String> words;

    /** A request or response body of one media type, where the tree starts. */
    public record Body(Operation operation, String role, String mediaType) {
        public boolean isRequest() {
            return role.equals(REQUEST);
        }

        public boolean isSuccess() {
            return role.startsWith("2") || role.startsWith("1") || role.startsWith("3");
        }

        public boolean isError() {
            return !isRequest() && !isSuccess();
        }
    }

    public InlineObject(
            Body body,
            String pointer,
            String property,
            boolean inList,
            Shape shape,
            @Nullable InlineObject parent,
            int order) {
        this.body = body;
        this.pointer = pointer;
        this.property = property;
        this.inList = inList;
        this.shape = shape;
        this.parent = parent;
        this.order = order;
    }

    public Body body() {
        return body;
    }

    /** A JSON pointer in which lists are walked through. */
    public String pointer() {
        return pointer;
    }

    /** The nearest property's name; empty at the root. */
    public String property() {
        return property;
    }

    /** Its words. */
    public List<String> words() {
        if (words == null) {
            words = Words.of(property);
        }
        return words;
    }

    public boolean isInList() {
        return inList;
    }

    public boolean isRoot() {
        return parent == null;
    }

    public Shape shape() {
        return shape;
    }

    /** Null at the root. */
    @Nullable
    public InlineObject parent() {
        return parent;
    }

    public Map<Edge, InlineObject> children() {
        return children;
    }

    /** Its rank in the document. */
    public int order() {
        return order;
    }

    public SchemaLocation place() {
        return new SchemaLocation(body.operation().key(), body.role(), pointer);
    }

    @Override
    public String toString() {
        return (body.operation().place() + " " + body.role() + " " + pointer).strip();
    }
}
