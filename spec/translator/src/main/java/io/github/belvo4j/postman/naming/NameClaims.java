package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.dedup.SharedSchema;
import io.github.belvo4j.postman.inline.InlineObject;
import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.language.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weighs the candidate names of a schema by the number of places where they apply. */
final class NameClaims {
    private static final Set<String> PREPOSITIONS = WordList.of("by for from in of on to with");

    private final SharedSchema schema;
    private final NameCandidates candidates;
    private final Map<NameCandidate, List<InlineObject>> objects = new LinkedHashMap<>();

    /**
     * The number of places that claim the name of a resource, by that name. {@link #bodies} contains the number of bodies
     * about each resource.
     */
    private final Map<String, Integer> called = new HashMap<>();

    private final Map<String, Integer> bodies = new HashMap<>();

    private NameClaims(SharedSchema schema, NameCandidates candidates) {
        this.schema = schema;
        this.candidates = candidates;
    }

    /** Returns a schema's claims to names. */
    static List<NameClaim> of(SharedSchema schema, NameCandidates candidates) {
        NameClaims claims = new NameClaims(schema, candidates);
        schema.objects().forEach(claims::count);
        List<NameClaim> all = new ArrayList<>();
        claims.objects.forEach((candidate, places) -> all.add(claims.claim(candidate, places)));
        String common = claims.commonName();
        if (!common.isEmpty() && !claims.isOfAnotherOperation(common)) {
            NameCandidate shared = new NameCandidate(NameCandidate.COMMON, common);
            all.add(new NameClaim(schema, shared, schema.objects().size(), shortestPath(schema.objects())));
        }
        return all;
    }

    private void count(InlineObject object) {
        for (NameCandidate candidate : new HashSet<>(candidates.of(object))) {
            objects.computeIfAbsent(candidate, k -> new ArrayList<>()).add(object);
            if (candidate.isSubject()) {
                called.merge(candidate.name(), 1, Integer::sum);
            }
        }
        if (object.isRoot()) {
            bodies.merge(candidates.subject(object), 1, Integer::sum);
        }
    }

    /**
     * Returns the claim to a candidate name. A schema that is a resource in only a few of its places isn't named after the
     * resource if there is another name.
     */
    private NameClaim claim(NameCandidate candidate, List<InlineObject> places) {
        int path = shortestPath(places);
        if (!candidate.isSubject()) {
            return new NameClaim(schema, candidate, places.size(), path);
        }
        int most = Math.max(called.getOrDefault(candidate.name(), 0), bodies.getOrDefault(candidate.name(), 0));
        boolean mostly = most * 2 >= schema.objects().size();
        NameCandidate fair = mostly ? candidate : new NameCandidate(NameCandidate.SELDOM, candidate.name());
        return new NameClaim(schema, fair, most, path);
    }

    private static int shortestPath(List<InlineObject> objects) {
        int shortest = Integer.MAX_VALUE;
        for (InlineObject object : objects) {
            shortest = Math.min(
                    shortest, object.body().operation().path().segments().size());
        }
        return shortest;
    }

    /**
     * Returns the words that the names derived from several operations have in common: {@code DeleteResponse} for
     * {@code DeleteUserResponse} and {@code DeleteRoleResponse}.
     */
    private String commonName() {
        List<String> names = objects.keySet().stream()
                .filter(candidate -> candidate.rank() == NameCandidate.OPERATION)
                .map(NameCandidate::name)
                .toList();
        return names.size() < 2 ? "" : common(names);
    }

    /**
     * Returns whether a name is that of another operation's body. {@code UpdateUser}, for example, is the common part
     * of {@code UpdateUserByKey} and {@code UpdateUserByMail}, but can also be the name of an operation.
     */
    private boolean isOfAnotherOperation(String name) {
        return candidates.isOfAnOperation(name)
                && objects.keySet().stream().noneMatch(own -> own.name().equals(name));
    }

    private static String common(List<String> names) {
        List<String> first = Identifiers.of(names.get(0));
        int head = first.size();
        int tail = first.size();
        for (String name : names) {
            List<String> words = Identifiers.of(name);
            head = Math.min(head, equalWords(first, words, false));
            tail = Math.min(tail, equalWords(first, words, true));
        }
        while (head > 0 && PREPOSITIONS.contains(first.get(head - 1))) {
            head--;
        }
        boolean enough = head + tail >= 2 && head + tail <= first.size() && tail > 0;
        if (!enough || head == 0 && PREPOSITIONS.contains(first.get(first.size() - tail))) {
            return "";
        }
        List<String> common = new ArrayList<>(first.subList(0, head));
        common.addAll(first.subList(first.size() - tail, first.size()));
        return Identifiers.pascal(common);
    }

    private static int equalWords(List<String> one, List<String> other, boolean fromEnd) {
        int equal = 0;
        while (equal < Math.min(one.size(), other.size())
                && one.get(fromEnd ? one.size() - 1 - equal : equal)
                        .equals(other.get(fromEnd ? other.size() - 1 - equal : equal))) {
            equal++;
        }
        return equal;
    }
}
