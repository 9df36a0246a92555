package io.github.belvo4j.postman.inline;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.location.SchemaLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object with properties at one place in a request or response body. Later, objects of the same kind share a schema.
 */
public final class InlineObject {
    /** The role of a request body. The role of a response body is the status of the response. */
    public static final String REQUEST = "request";

    private final Body body;
    private final String pointer;
    private final String property;
    private final List<String> words;
    private final boolean inList;
    private final Shape shape;
    private final @Nullable InlineObject parent;
    private final int order;
    private final Map<Edge, InlineObject> children = new LinkedHashMap<>();

    /** A request or response body of one media type. */
    public record Body(Operation operation, String role, String mediaType) {
        /** Bodies with the same operation, role and media type are equal. */
        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Body other
                    && operation.path().key().equals(other.operation.path().key())
                    && operation.method().equals(other.operation.method())
                    && role.equals(other.role)
                    && mediaType.equals(other.mediaType);
        }

        @Override
        public int hashCode() {
            return 31 * operation.path().key().hashCode() + role.hashCode();
        }

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

    InlineObject(
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
        this.words = Identifiers.of(property);
        this.inList = inList;
        this.shape = shape;
        this.parent = parent;
        this.order = order;
    }

    public Body body() {
        return body;
    }

    /** Returns the place of the object in the body, as a JSON pointer without list indexes. */
    public String pointer() {
        return pointer;
    }

    /**
     * Returns the name of the property that contains the object, possibly in a list or map; empty if the object is the
     * whole body, or an item or value of a list or map that is the whole body.
     */
    public String property() {
        return property;
    }

    /** Returns the words of the name that {@link #property} returns. */
    public List<String> words() {
        return words;
    }

    public boolean isInList() {
        return inList;
    }

    public boolean isRoot() {
        return parent == null;
    }

    /** Returns whether the object is the whole body, or an item or value of a list or map that is the whole body. */
    public boolean isWholeBody() {
        return parent == null && property.isEmpty();
    }

    /**
     * Returns whether the object is the resource that the body is about, possibly as an item of a list, rather than a
     * part of the resource.
     */
    public boolean isSubject() {
        return parent == null || parent.isRoot() && inList;
    }

    /**
     * Returns the only segment in which the paths of the requests that contain this object and the other object differ;
     * empty if the requests differ in anything else, or contain the objects in different places.
     */
    public Optional<String> sentElsewhere(InlineObject other) {
        boolean alike = body.isRequest()
                && other.body.isRequest()
                && pointer.equals(other.pointer)
                && body.operation().method().equals(other.body.operation().method());
        return alike
                ? body.operation().path().onlyDifference(other.body.operation().path())
                : Optional.empty();
    }

    public Shape shape() {
        return shape;
    }

    /** Returns the enclosing object; null for a topmost object. */
    @Nullable
    public InlineObject parent() {
        return parent;
    }

    /** Returns the objects nested in this object, by the edges that lead to them. */
    public Map<Edge, InlineObject> children() {
        return children;
    }

    /**
     * Returns the object's position among all objects of the API when they are sorted by path, method, role and
     * property. It doesn't depend on the collection's order.
     */
    public int order() {
        return order;
    }

    public SchemaLocation location() {
        return new SchemaLocation(body.operation().key(), body.role(), pointer);
    }

    @Override
    public String toString() {
        return (body.operation().place() + " " + body.role() + " " + pointer).strip();
    }
}
