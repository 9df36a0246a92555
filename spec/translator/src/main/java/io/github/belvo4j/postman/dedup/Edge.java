package io.github.belvo4j.postman.dedup;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way from an object, or from a body as a whole, to an object below: a property, then a step for each list and each
 * map between the two.
 */
public final class Edge {
    /** From a body to itself. */
    public static final Edge BODY = new Edge(null, "");

    private static final char ITEMS = '[';
    private static final char VALUES = '{';

    private final @Nullable String property;
    private final String steps;
    private final int hash;

    private Edge(@Nullable String property, String steps) {
        this.property = property;
        this.steps = steps;
        this.hash = Objects.hashCode(property) * 31 + steps.hashCode();
    }

    /** From an object to one of its properties. */
    public static Edge to(String property) {
        return new Edge(property, "");
    }

    /** From an object to the values that it has beside its properties. */
    public static Edge toValues() {
        return BODY.values();
    }

    /** On from a list to its items. */
    public Edge items() {
        return new Edge(property, steps + ITEMS);
    }

    /** On from a map to its values. */
    public Edge values() {
        return new Edge(property, steps + VALUES);
    }

    /** The property; empty from a body, or from an object to the values beside its properties. */
    public Optional<String> property() {
        return Optional.ofNullable(property);
    }

    /** How many lists stand within one another at its end. */
    public int nestedLists() {
        int last = steps.length();
        while (last > 0 && steps.charAt(last - 1) == ITEMS) {
            last--;
        }
        return steps.length() - last;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Edge other
                && hash == other.hash
                && Objects.equals(property, other.property)
                && steps.equals(other.steps);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return (property == null ? "" : property) + steps.replace("[", "[]").replace("{", "{}");
    }
}
