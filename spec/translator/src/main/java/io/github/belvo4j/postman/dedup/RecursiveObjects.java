package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.inference.Member;
import io.github.belvo4j.postman.inference.Types;
import io.github.belvo4j.postman.inline.Edge;
import io.github.belvo4j.postman.inline.InlineObject;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds objects that are nested in objects of their own kind. Such objects occur because exporters repeat a recursive
 * structure up to their depth limit, and real samples repeat it until a list is empty. The objects nested in the inner
 * and the outer object must also have properties in common: a page of tracks isn't of the same kind as the page of
 * albums that contains it.
 */
final class RecursiveObjects {
    private RecursiveObjects() {}

    /** Returns the nearest enclosing object of the same kind; empty if there is none. */
    static Optional<InlineObject> ownKindAround(InlineObject object) {
        for (InlineObject above = object.parent(); above != null; above = above.parent()) {
            if (isOneKind(object, above)) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    private static boolean isOneKind(InlineObject object, InlineObject above) {
        Map<String, Member> mine = object.shape().members();
        Map<String, Member> theirs = above.shape().members();
        if (mine.size() < 2 || !mine.keySet().equals(theirs.keySet()) || !haveTypes(object, above)) {
            return false;
        }
        boolean enough = mine.size() >= Evidence.TELLING
                || mine.values().stream()
                        .map(Member::shape)
                        .anyMatch(s -> s.isCut() || s.items().isCut());
        return enough && haveBelow(object, above, new HashSet<>());
    }

    private static boolean haveTypes(InlineObject one, InlineObject other) {
        for (Map.Entry<String, Member> member : one.shape().members().entrySet()) {
            Member theirs = other.shape().members().get(member.getKey());
            if (theirs != null && !Types.agree(member.getValue().shape(), theirs.shape(), false)) {
                return false;
            }
        }
        return true;
    }

    private record Pair(InlineObject one, InlineObject other) {}

    private static boolean haveBelow(InlineObject object, InlineObject above, Set<Pair> assumed) {
        if (object == above || !assumed.add(new Pair(object, above))) {
            return true;
        }
        Set<Edge> edges = new HashSet<>(object.children().keySet());
        edges.addAll(above.children().keySet());
        for (Edge edge : edges) {
            InlineObject mine = object.children().get(edge);
            InlineObject theirs = above.children().get(edge);
            boolean overlap = mine != null && theirs != null
                    ? overlap(mine, theirs) && haveBelow(mine, theirs, assumed)
                    : theirs == object || isLeftOut(edge, object, above);
            if (!overlap) {
                return false;
            }
        }
        return true;
    }

    private static boolean overlap(InlineObject one, InlineObject other) {
        Set<String> mine = one.shape().members().keySet();
        Set<String> theirs = other.shape().members().keySet();
        return (mine.equals(theirs) || isPart(one, other) || isPart(other, one)) && haveTypes(one, other);
    }

    /** Returns whether a sample with real values lacks at most half of the properties of another sample. */
    private static boolean isPart(InlineObject part, InlineObject whole) {
        Set<String> some = part.shape().members().keySet();
        Set<String> all = whole.shape().members().keySet();
        return some.size() >= Evidence.TELLING
                && all.size() <= 2 * some.size()
                && all.containsAll(some)
                && !part.shape().hasPlaceholder();
    }

    private static boolean isLeftOut(Edge edge, InlineObject one, InlineObject other) {
        boolean absent = edge.property()
                .filter(property -> one.shape().members().containsKey(property)
                        && other.shape().members().containsKey(property))
                .isEmpty();
        return absent
                || Evidence.isTelling(edge)
                || Evidence.isTelling(one.shape().members().keySet());
    }
}
