package io.github.belvo4j.postman.name;

import io.github.belvo4j.postman.InputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names components: as humans did, else from where they stand.
 *
 * <p>A name goes to the component with the strongest claim to it, then to the one with the most places, then to the
 * first. Who gets none of the names it could have is named after the component around it, at last with a number.
 */
final class SchemaNames {
    private final Clusters clusters;
    private final Candidates candidates;
    private final Map<Clusters.Cluster, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<Clusters.Cluster> inProgress = new HashSet<>();

    SchemaNames(Clusters clusters, Map<String, String> operationIds) {
        this.clusters = clusters;
        this.candidates = new Candidates(operationIds);
        List<Claim> claims = new ArrayList<>();
        for (Clusters.Cluster cluster : clusters.all()) {
            if (cluster.chosen().isPresent()) {
                takeChosen(cluster);
            } else {
                claims.addAll(claims(cluster));
            }
        }
        claims.sort(Comparator.comparingInt((Claim c) -> c.candidate().rank())
                .thenComparing(Comparator.comparingInt(Claim::places).reversed()));
        for (Claim claim : claims) {
            if (!names.containsKey(claim.cluster()) && isFree(claim.candidate().name())) {
                take(claim.cluster(), claim.candidate().name());
            }
        }
        clusters.all().forEach(this::nameAfterParent);
    }

    /** A component's wish for a name, and in how many of its places it is called so. */
    private record Claim(Clusters.Cluster cluster, Candidate candidate, int places) {}

    Map<Clusters.Cluster, String> names() {
        return names;
    }

    private void takeChosen(Clusters.Cluster cluster) {
        String name = cluster.chosen().orElseThrow();
        if (!taken.add(name.toLowerCase(Locale.ROOT))) {
            throw new InputException(
                    cluster.sites().get(0) + ": " + name + " is the name of another place that holds other names");
        }
        names.put(cluster, name);
    }

    /** Generators make classes of names, and file systems don't always tell letters' cases apart. */
    private boolean isFree(String name) {
        return !taken.contains(name.toLowerCase(Locale.ROOT));
    }

    private void take(Clusters.Cluster cluster, String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
        names.put(cluster, name);
    }

    private List<Claim> claims(Clusters.Cluster cluster) {
        Map<Candidate, Integer> counted = new LinkedHashMap<>();
        for (Site site : cluster.sites()) {
            new LinkedHashSet<>(candidates.of(site)).forEach(c -> counted.merge(c, 1, Integer::sum));
        }
        List<Claim> claims = new ArrayList<>();
        List<String> ofOperations = new ArrayList<>();
        counted.forEach((candidate, places) -> {
            claims.add(new Claim(cluster, candidate, places));
            if (candidate.rank() == Candidate.OPERATION) {
                ofOperations.add(candidate.name());
            }
        });
        if (ofOperations.size() > 1) {
            String common = common(ofOperations);
            if (!common.isEmpty()) {
                claims.add(new Claim(cluster, new Candidate(Candidate.OPERATION - 1, common), ofOperations.size()));
            }
        }
        return claims;
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

    private String nameAfterParent(Clusters.Cluster cluster) {
        String known = names.get(cluster);
        if (known != null) {
            return known;
        }
        inProgress.add(cluster);
        Site site = cluster.sites().stream()
                .filter(s -> s.parent() != null && !inProgress.contains(clusters.of(s.parent())))
                .findFirst()
                .orElse(cluster.sites().get(0));
        List<String> words = Words.of(site.property());
        String own = Words.pascal(site.isInList() ? Words.singular(words) : words);
        String around = site.parent() == null || inProgress.contains(clusters.of(site.parent()))
                ? Words.pascal(site.body().operation().key())
                : nameAfterParent(clusters.of(site.parent()));
        inProgress.remove(cluster);
        String base = around + (own.isEmpty() ? "Item" : own);
        String name = base;
        for (int n = 2; !isFree(name); n++) {
            name = base + n;
        }
        take(cluster, name);
        return name;
    }

    /** The names in use, for what refers to them. */
    Map<Site, String> bySite() {
        Map<Site, String> bySite = new HashMap<>();
        names.forEach((cluster, name) -> cluster.sites().forEach(site -> bySite.put(site, name)));
        return bySite;
    }
}
