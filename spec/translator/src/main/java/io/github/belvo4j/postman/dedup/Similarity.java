package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.inference.Member;
import io.github.belvo4j.postman.inference.Types;
import io.github.belvo4j.postman.inline.Edge;
import io.github.belvo4j.postman.inline.InlineObject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Compares objects with all that stands below them. */
final class Similarity {
    private final SchemaGroups groups;

    Similarity(SchemaGroups groups) {
        this.groups = groups;
    }

    /** How much two objects have to show. */
    enum Mode {
        /** The same properties, of types that agree, all seen. */
        EQUAL,
        /** The same properties, of types that agree as far as they were seen. */
        EQUAL_AS_SEEN,
        /** All properties of one among the other's, of types that agree as far as they were seen. */
        PART
    }

    /**
     * Whether two objects can be of one kind.
     *
     * @param related whether both are known to be about the same thing, so that what wasn't seen may be taken for equal
     */
    boolean isSame(InlineObject one, InlineObject other, Mode mode, boolean related) {
        boolean named =
                groups.of(one).chosen().isPresent() || groups.of(other).chosen().isPresent();
        return new Comparison(mode, named, new HashSet<>()).agrees(groups.of(one), groups.of(other), related);
    }

    private record Pair(SchemaGroup one, SchemaGroup other) {}

    /** One comparison, which takes for equal what it is about to compare already. */
    private final class Comparison {
        private final Mode mode;
        /** Whether people named one of the two: what is called one thing is one thing, whatever its formats. */
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

        /** Whether what only one of the two shows can be taken to stand below the other as well. */
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
