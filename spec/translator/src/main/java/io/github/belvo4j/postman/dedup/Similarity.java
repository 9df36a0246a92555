package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.inference.Member;
import io.github.belvo4j.postman.inference.Types;
import io.github.belvo4j.postman.inline.Edge;
import io.github.belvo4j.postman.inline.InlineObject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Compares objects, including everything nested in them. */
final class Similarity {
    private final SchemaGroups groups;

    Similarity(SchemaGroups groups) {
        this.groups = groups;
    }

    /** The evidence that is needed to consider two objects to be of the same kind. */
    enum Mode {
        /**
         * The same properties with compatible types. If one object shows the type of a property, the other must show
         * it, too.
         */
        EQUAL,
        /** The same properties, with compatible types if both objects show the type of a property. */
        EQUAL_AS_SEEN,
        /**
         * All properties of one object are in the other, with compatible types if both objects show the type of a
         * property.
         */
        PART
    }

    /**
     * Returns whether two objects can be of the same kind.
     *
     * @param related whether both objects are known to be related. If so, their unknown parts are assumed to be equal.
     */
    boolean isSame(InlineObject one, InlineObject other, Mode mode, boolean related) {
        boolean named =
                groups.of(one).chosen().isPresent() || groups.of(other).chosen().isPresent();
        return new Comparison(mode, named, new HashSet<>()).agrees(groups.of(one), groups.of(other), related);
    }

    private record Pair(SchemaGroup one, SchemaGroup other) {}

    /**
     * A single comparison. Pairs that are already being compared are assumed to be equal, so that circular schemas can
     * be compared.
     */
    private final class Comparison {
        private final Mode mode;
        /** Whether one of the two objects has a chosen name. If so, the formats of their properties needn't agree. */
        private final boolean named;

        private final Set<Pair> assumed;

        private Comparison(Mode mode, boolean named, Set<Pair> assumed) {
            this.mode = mode;
            this.named = named;
            this.assumed = assumed;
        }

        private boolean agrees(SchemaGroup one, SchemaGroup other, boolean related) {
            if (one == other || !assumed.add(new Pair(one, other))) {
                return true;
            }
            return !one.isToldApartFrom(other)
                    && haveProperties(one.properties(), other.properties())
                    && haveTypes(one, other)
                    && haveBelow(one, other, related);
        }

        private boolean haveProperties(Set<String> one, Set<String> other) {
            return mode == Mode.PART ? one.containsAll(other) || other.containsAll(one) : one.equals(other);
        }

        private boolean haveTypes(SchemaGroup one, SchemaGroup other) {
            for (Map.Entry<String, Member> member : one.shape().members().entrySet()) {
                Member theirs = other.shape().members().get(member.getKey());
                if (theirs != null && !isOfType(member.getValue(), theirs)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isOfType(Member one, Member other) {
            boolean seen = mode != Mode.EQUAL || Types.areAsKnown(one.shape(), other.shape());
            return seen && Types.agree(one.shape(), other.shape(), named);
        }

        private boolean haveBelow(SchemaGroup one, SchemaGroup other, boolean related) {
            for (Map.Entry<Edge, InlineObject> edge : one.edges().entrySet()) {
                InlineObject theirs = other.edges().get(edge.getKey());
                if (theirs == null) {
                    if (!isLeftOut(edge.getKey(), one, other, related)) {
                        return false;
                    }
                } else if (!agrees(
                        groups.of(edge.getValue()), groups.of(theirs), related || Evidence.isTelling(edge.getKey()))) {
                    return false;
                }
            }
            return other.edges().keySet().stream()
                    .allMatch(edge -> one.edges().containsKey(edge) || isLeftOut(edge, other, one, related));
        }

        /**
         * Returns whether a nested object that only one sample shows can be assumed to be missing from the other sample
         * by chance.
         */
        private boolean isLeftOut(Edge edge, SchemaGroup shows, SchemaGroup leavesOut, boolean related) {
            if (mode == Mode.EQUAL) {
                return false;
            }
            boolean absent = edge.property().isPresent()
                    && !leavesOut.properties().contains(edge.property().get());
            return absent || related || Evidence.isTelling(edge) || Evidence.isTelling(shows.properties());
        }
    }
}
