package io.github.belvo4j.postman.name;

import io.github.belvo4j.postman.gather.Operation;
import io.github.belvo4j.postman.infer.Shape;
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
final class Site {
    /** The role of a request's body; that of a response is its status. */
    static final String REQUEST = "request";

    private final Body body;
    private final String pointer;
    private final String property;
    private final boolean inList;
    private final Shape shape;
    private final @Nullable Site parent;
    private final Map<String, Site> children = new LinkedHashMap<>();
    private final int order;
    private @Nullable List<String> words;

    /** A request or response body of one media type, where the tree starts. */
    record Body(Operation operation, String role, String mediaType) {
        boolean isRequest() {
            return role.equals(REQUEST);
        }

        boolean isSuccess() {
            return role.startsWith("2") || role.startsWith("1") || role.startsWith("3");
        }

        boolean isError() {
            return !isRequest() && !isSuccess();
        }
    }

    Site(Body body, String pointer, String property, boolean inList, Shape shape, @Nullable Site parent, int order) {
        this.body = body;
        this.pointer = pointer;
        this.property = property;
        this.inList = inList;
        this.shape = shape;
        this.parent = parent;
        this.order = order;
    }

    Body body() {
        return body;
    }

    /** A JSON pointer in which lists are walked through. */
    String pointer() {
        return pointer;
    }

    /** The nearest property's name; empty at the root. */
    String property() {
        return property;
    }

    /** Its words. */
    List<String> words() {
        if (words == null) {
            words = Words.of(property);
        }
        return words;
    }

    boolean isInList() {
        return inList;
    }

    boolean isRoot() {
        return parent == null;
    }

    Shape shape() {
        return shape;
    }

    /** Null at the root. */
    @Nullable
    Site parent() {
        return parent;
    }

    Map<String, Site> children() {
        return children;
    }

    /** Its rank in the document. */
    int order() {
        return order;
    }

    NamesFile.Place place() {
        return new NamesFile.Place(body.operation().key(), body.role(), pointer);
    }

    @Override
    public String toString() {
        return (body.operation().place() + " " + body.role() + " " + pointer).strip();
    }
}
