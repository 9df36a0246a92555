package io.github.belvo4j.postman.inline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The path from an object, or from a whole body, to an object nested in it: a property, followed by a step for each
 * list and map in between.
 */
public final class Edge {
    /** The edge from a body to itself. */
    public static final Edge BODY = new Edge(null, List.of());

    private final @Nullable String property;
    private final List<Step> steps;
    private final int hash;

    private Edge(@Nullable String property, List<Step> steps) {
        this.property = property;
        this.steps = steps;
        this.hash = 31 * Objects.hashCode(property) + steps.size();
    }

    private enum Step {
        ITEMS("[]"),
        VALUES("{}");

        private final String text;

        Step(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Returns the edge from an object to one of its properties. */
    public static Edge to(String property) {
        return new Edge(property, List.of());
    }

    /** Returns the edge from an object to the values of its additional properties. */
    public static Edge toValues() {
        return BODY.values();
    }

    /** Returns this edge, continued from a list to its items. */
    public Edge items() {
        return then(Step.ITEMS);
    }

    /** Returns this edge, continued from a map to its values. */
    public Edge values() {
        return then(Step.VALUES);
    }

    private Edge then(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Edge(property, Collections.unmodifiableList(longer));
    }

    /** Returns the property; empty if the edge starts at a body, or leads to the values of additional properties. */
    public Optional<String> property() {
        return Optional.ofNullable(property);
    }

    /** Returns the number of nested lists at the end of the path. */
    public int nestedLists() {
        return steps.size() - 1 - steps.lastIndexOf(Step.VALUES);
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
        return steps.stream()
                .map(Step::toString)
                .collect(Collectors.joining("", property().orElse(""), ""));
    }
}
