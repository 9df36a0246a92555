package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.dedup.InlineObject;
import io.github.belvo4j.postman.dedup.SchemaGroups;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.language.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Names components: as humans did, else from where they stand.
 *
 * <p>A name goes to the component with the strongest claim to it, then to the one with the most places, then to the
 * first. Who gets none of the names it could have is named after the component around it, at last with a number.
 */
final class SchemaNames {
    private final SchemaGroups clusters;
    private final NameCandidates candidates;
    private final Map<SchemaGroups.Cluster, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<SchemaGroups.Cluster> inProgress = new HashSet<>();

    SchemaNames(SchemaGroups clusters, NameCandidates candidates) {
        this.clusters = clusters;
        this.candidates = candidates;
        List<Claim> claims = new ArrayList<>();
        for (SchemaGroups.Cluster cluster : clusters.all()) {
            if (cluster.chosen().isPresent()) {
                takeChosen(cluster);
            } else {
                claims.addAll(claims(cluster));
            }
        }
        claims.sort(Comparator.comparingInt((Claim c) -> c.candidate().rank())
                .thenComparing(Comparator.comparingInt(Claim::places).reversed())
                .thenComparingInt(Claim::path));
        for (Claim claim : claims) {
            if (!names.containsKey(claim.cluster()) && isFree(claim.candidate().name())) {
                take(claim.cluster(), claim.candidate().name());
            }
        }
        clusters.all().forEach(this::nameAfterParent);
    }

    /** A component's wish for a name, in how many of its places it is called so, and the length of its shortest path. */
    private record Claim(SchemaGroups.Cluster cluster, NameCandidate candidate, int places, int path) {}

    private static int shortestPath(SchemaGroups.Cluster cluster) {
        return cluster.sites().stream()
                .mapToInt(site -> site.body().operation().path().segments().size())
                .min()
                .orElseThrow();
    }

    Map<SchemaGroups.Cluster, String> names() {
        return names;
    }

    /** Where a human named an error, no other one is just called so. */
    private void takeChosen(SchemaGroups.Cluster cluster) {
        String name = cluster.chosen().orElseThrow();
        if (!taken.add(name.toLowerCase(Locale.ROOT))) {
            throw new InputException(
                    cluster.sites().get(0) + ": " + name + " is the name of another place that holds other names");
        }
        names.put(cluster, name);
        if (cluster.sites().get(0).isRoot() && cluster.sites().get(0).body().isError()) {
            taken.add("error");
        }
    }

    /** Generators make classes of names, and file systems don't always tell letters' cases apart. */
    private boolean isFree(String name) {
        return !taken.contains(name.toLowerCase(Locale.ROOT));
    }

    private void take(SchemaGroups.Cluster cluster, String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
        names.put(cluster, name);
    }

    private List<Claim> claims(SchemaGroups.Cluster cluster) {
        Map<NameCandidate, Integer> counted = new LinkedHashMap<>();
        for (InlineObject site : cluster.sites()) {
            new LinkedHashSet<>(candidates.of(site)).forEach(c -> counted.merge(c, 1, Integer::sum));
        }
        int path = shortestPath(cluster);
        Map<String, Integer> subjects = new HashMap<>();
        counted.forEach((candidate, places) -> {
            if (candidate.isSubject()) {
                subjects.merge(candidate.name(), places, Integer::sum);
            }
        });
        subjects.replaceAll((name, places) -> Math.max(places, bodiesOf(cluster, name)));
        List<Claim> claims = new ArrayList<>();
        List<String> ofOperations = new ArrayList<>();
        counted.forEach((candidate, places) -> {
            int called = candidate.isSubject() ? Objects.requireNonNull(subjects.get(candidate.name())) : places;
            boolean mostly = called * 2 >= cluster.sites().size();
            NameCandidate fair = candidate.isSubject() && !mostly
                    ? new NameCandidate(NameCandidate.OPERATION, candidate.name())
                    : candidate;
            claims.add(new Claim(cluster, fair, called, path));
            if (candidate.rank() == NameCandidate.OPERATION) {
                ofOperations.add(candidate.name());
            }
        });
        if (ofOperations.size() > 1) {
            String common = common(ofOperations);
            if (!common.isEmpty()) {
                NameCandidate shared = new NameCandidate(NameCandidate.OPERATION - 1, common);
                claims.add(new Claim(cluster, shared, ofOperations.size(), path));
            }
        }
        return claims;
    }

    /** How many of its places are bodies of requests and responses about that resource: all of them speak for its name. */
    private int bodiesOf(SchemaGroups.Cluster cluster, String subject) {
        return (int) cluster.sites().stream()
                .filter(InlineObject::isRoot)
                .filter(site -> candidates.subject(site).equals(subject))
                .count();
    }

    /** What several operations' names have in common: DeleteUserResponse and DeleteRoleResponse, DeleteResponse. */
    private static String common(List<String> names) {
        List<String> first = Words.of(names.get(0));
        int head = first.size();
        int tail = first.size();
        for (String name : names) {
            List<String> words = Words.of(name);
            head = Math.min(head, equalWords(first, words, false));
            tail = Math.min(tail, equalWords(first, words, true));
        }
        if (head + tail < 2 || head + tail > first.size() || tail == 0) {
            return "";
        }
        List<String> common = new ArrayList<>(first.subList(0, head));
        common.addAll(first.subList(first.size() - tail, first.size()));
        return Words.pascal(common);
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

    private String nameAfterParent(SchemaGroups.Cluster cluster) {
        String known = names.get(cluster);
        if (known != null) {
            return known;
        }
        inProgress.add(cluster);
        InlineObject site = cluster.sites().get(0);
        List<String> own = ownWords(site);
        String name = nameAfterProperties(site, own);
        if (name.isEmpty()) {
            String around = around(site);
            String joined = Words.pascal(join(Words.of(around), own));
            String base = isFree(joined) ? joined : around + Words.pascal(own);
            name = base;
            for (int n = 2; !isFree(name); n++) {
                name = base + n;
            }
        }
        inProgress.remove(cluster);
        take(cluster, name);
        return name;
    }

    private static List<String> ownWords(InlineObject site) {
        List<String> words = site.words();
        List<String> one = site.isInList() ? Words.singular(words) : words;
        return one.isEmpty() ? List.of("item") : one;
    }

    /** A property around it, the nearest that makes the name a new one: short names are liked. */
    private String nameAfterProperties(InlineObject site, List<String> own) {
        for (InlineObject above = site.parent(); above != null && above.parent() != null; above = above.parent()) {
            String name = Words.pascal(join(ownWords(above), own));
            if (!NameCandidates.isVague(above.words()) && isFree(name)) {
                return name;
            }
        }
        return "";
    }

    private String around(InlineObject site) {
        if (site.parent() == null || inProgress.contains(clusters.of(site.parent()))) {
            return site.body().operation().key();
        }
        return nameAfterParent(clusters.of(site.parent()));
    }

    /** One name before the other; what both have in the middle is said once. */
    private static List<String> join(List<String> before, List<String> own) {
        int shared = Math.min(before.size(), own.size());
        while (shared > 0
                && !before.subList(before.size() - shared, before.size()).equals(own.subList(0, shared))) {
            shared--;
        }
        List<String> joined = new ArrayList<>(before);
        joined.addAll(own.subList(shared, own.size()));
        return joined;
    }

    /** The names in use, for what refers to them. */
    Map<InlineObject, String> bySite() {
        Map<InlineObject, String> bySite = new HashMap<>();
        names.forEach((cluster, name) -> cluster.sites().forEach(site -> bySite.put(site, name)));
        return bySite;
    }
}
