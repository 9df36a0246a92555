package io.github.belvo4j.postman.dedup;

/** Writes the way from an object to the objects below it. */
public final class Edges {
    /** From a list to its items. */
    public static final String LIST = "[]";

    /** From a map to its values. */
    public static final String MAP = "{}";

    private Edges() {}

    /** From an object to a property. The slash keeps names that look like marks apart. */
    public static String of(String property) {
        return "/" + property;
    }
}
