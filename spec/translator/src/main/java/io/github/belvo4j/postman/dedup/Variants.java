package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.inline.InlineObject;
import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.language.Inflector;
import io.github.belvo4j.postman.language.WordList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Determines whether a schema with a chosen name and a schema without one were presumably the same schema before a
 * sample was changed.
 */
final class Variants {
    /** Words that can occur in the name of any request's schema. */
    private static final Set<String> ROLE = WordList.of("body data form input params payload request");

    private final SchemaGroups groups;
    private final Map<String, String> operationIds;

    Variants(SchemaGroups groups, Map<String, String> operationIds) {
        this.groups = groups;
        this.operationIds = operationIds;
    }

    boolean areVariants(SchemaGroup one, SchemaGroup other) {
        if (Collections.disjoint(roles(one), roles(other))) {
            return false;
        }
        Difference difference = Difference.between(one, other, groups);
        return difference.isSmall()
                || !difference.isNone()
                        && Math.max(one.size(), other.size()) > 1
                        && areSentAlike(one, other, difference.leavesHalf());
    }

    /** Returns whether one group is an exception to the other, because it has at most half as many objects. */
    private static boolean isException(SchemaGroup one, SchemaGroup other) {
        return 2 * Math.min(one.size(), other.size()) <= Math.max(one.size(), other.size());
    }

    /**
     * Returns the roles of a group's objects in their bodies: the resource itself, possibly in a list, or a certain
     * part of the resource.
     */
    private static Set<String> roles(SchemaGroup group) {
        return group.objects().stream()
                .filter(object -> !object.body().isError())
                .map(object -> (object.body().isRequest() ? "request " : "response ")
                        + (object.isSubject() ? "" : object.pointer()))
                .collect(Collectors.toSet());
    }

    /**
     * Returns whether objects of two groups are sent to similar paths, and the chosen name doesn't refer to the segment
     * in which the paths differ. If fewer than half of the properties are equal, one group must also be an exception to
     * the other, and the name must suit the operations of both: {@code FetchRequest} probably applies to everything
     * that is fetched.
     */
    private boolean areSentAlike(SchemaGroup one, SchemaGroup other, boolean halfAlike) {
        SchemaGroup named = one.chosen().isPresent() ? one : other;
        SchemaGroup unnamed = named == one ? other : one;
        List<String> name = Identifiers.of(named.chosen().orElse(""));
        boolean exception = isException(one, other);
        return named.objects().stream()
                .anyMatch(object -> unnamed.objects().stream()
                        .anyMatch(their -> isOfAnyPath(name, object.sentElsewhere(their))
                                && (halfAlike || exception && speaksOf(name, object) && speaksOf(name, their))));
    }

    private static boolean isOfAnyPath(List<String> name, Optional<String> segment) {
        return segment.map(Identifiers::of)
                .map(Inflector::singular)
                .filter(words -> Collections.disjoint(words, name))
                .isPresent();
    }

    private boolean speaksOf(List<String> name, InlineObject object) {
        Operation operation = object.body().operation();
        Set<String> words = new HashSet<>(Identifiers.of(Objects.requireNonNull(operationIds.get(operation.key()))));
        operation.path().words().forEach(word -> words.addAll(Identifiers.of(word)));
        List<String> telling =
                name.stream().filter(word -> !ROLE.contains(word)).toList();
        return object.isRoot() && !telling.isEmpty() && words.containsAll(telling);
    }
}
