package io.github.belvo4j.postman.name;

import io.github.belvo4j.postman.InputException;
import io.github.belvo4j.postman.Warning;
import io.github.belvo4j.postman.Warnings;
import io.github.belvo4j.postman.infer.Member;
import io.github.belvo4j.postman.infer.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Decides which objects are of one kind.
 *
 * <p>In order: what humans gave one name; an object inside another one of its kind; objects with the same properties.
 * Small ones, of less than three properties, also have to be called the same, since two properties are often alike by
 * chance. Last, a sample that merely left something out, in errors and in responses about one resource: when it is a real
 * sample, since an exporter leaves nothing out, or when a human named one of the two.
 */
final class Sharing {
    /** Properties that make it unlikely to be alike by chance. */
    private static final int TELLING = 3;

    private final List<Site> sites;
    private final Resources resources;
    private final Circles circles;
    private final Clusters clusters;
    private final Warnings warnings;

    Sharing(SiteFinder finder, Resources resources, Map<NamesFile.Place, String> chosen, Warnings warnings) {
        this.resources = resources;
        this.sites = finder.sites();
        this.circles = new Circles(sites, resources);
        this.clusters = new Clusters(sites);
        this.warnings = warnings;
        choose(finder, chosen);
        closeCircles();
        shareEqual();
        sharePartial();
    }

    Clusters clusters() {
        return clusters;
    }

    /** What the exporter of the collection calls the schemas of some sites. */
    Map<Site, String> namedByExporter() {
        return circles.named();
    }

    private void choose(SiteFinder finder, Map<NamesFile.Place, String> chosen) {
        Map<NamesFile.Place, List<Site>> byPlace = new HashMap<>();
        sites.forEach(site ->
                byPlace.computeIfAbsent(site.place(), k -> new ArrayList<>()).add(site));
        Map<String, Site> byName = new LinkedHashMap<>();
        for (Map.Entry<NamesFile.Place, String> choice : chosen.entrySet()) {
            List<Site> named = byPlace.get(choice.getKey());
            if (named == null) {
                throw new InputException(choice.getKey() + ": " + whyNot(finder, choice.getKey()));
            }
            named.forEach(site -> clusters.choose(site, choice.getValue()));
        }
        for (Map.Entry<NamesFile.Place, String> choice : chosen.entrySet()) {
            for (Site site : Objects.requireNonNull(byPlace.get(choice.getKey()))) {
                Site first = byName.putIfAbsent(choice.getValue(), site);
                if (first != null && clusters.join(first, site)) {
                    warnings.add(
                            Warning.Kind.CLASH,
                            choice.getValue(),
                            "places of this name hold, below them, places of different names; the first ones hold");
                }
            }
        }
    }

    private static String whyNot(SiteFinder finder, NamesFile.Place place) {
        return finder.bodies().contains(new NamesFile.Place(place.operation(), place.role(), ""))
                ? "no object with properties stands there"
                : "the collection has no such body";
    }

    /** Exporters write a recursive structure out to their limit; people stop at an empty list. */
    private void closeCircles() {
        for (Site site : sites) {
            for (Site above = site.parent(); above != null; above = above.parent()) {
                if (isOneKind(site, above)) {
                    clusters.join(above, site);
                    break;
                }
            }
        }
    }

    private static boolean isOneKind(Site site, Site above) {
        Map<String, Member> mine = site.shape().members();
        Map<String, Member> theirs = above.shape().members();
        if (mine.size() < 2 || !mine.keySet().equals(theirs.keySet())) {
            return false;
        }
        boolean open = mine.size() >= TELLING;
        for (Map.Entry<String, Member> property : mine.entrySet()) {
            Shape here = property.getValue().shape();
            Member there = Objects.requireNonNull(theirs.get(property.getKey()));
            if (!Clusters.agree(here, there.shape(), false)) {
                return false;
            }
            open |= here.isCut() || here.items().isCut();
        }
        return open;
    }

    /** The deepest first, so that parents find their children joined already. */
    private void shareEqual() {
        Lookalikes lookalikes = new Lookalikes();
        for (int i = sites.size() - 1; i >= 0; i--) {
            Site site = sites.get(i);
            Set<String> properties = clusters.of(site).properties();
            Lookalikes.Kind kind =
                    new Lookalikes.Kind(Set.copyOf(properties), properties.size() < TELLING ? context(site) : "");
            Map<String, Set<String>> below = clusters.propertiesBelow(site);
            Site match = null;
            Set<Clusters.Cluster> tried = new HashSet<>();
            for (Site other : lookalikes.of(kind, below)) {
                boolean fits = tried.add(clusters.of(other)) && clusters.isSame(site, other);
                if (fits && (match == null || isNearer(site, other, match))) {
                    match = other;
                }
            }
            if (match == null) {
                lookalikes.add(kind, below, site);
            } else {
                clusters.join(match, site);
            }
        }
    }

    /** Among equal ones that humans told apart, those of the same body and resource come first. */
    private boolean isNearer(Site site, Site one, Site other) {
        return nearness(site, one) > nearness(site, other);
    }

    private int nearness(Site site, Site other) {
        boolean resource = subject(site).equals(subject(other));
        boolean direction = site.body().isRequest() == other.body().isRequest();
        return (direction ? 2 : 0) + (resource ? 1 : 0);
    }

    private String subject(Site site) {
        return resources.of(site.body().operation()).subject();
    }

    /** What a small object is called: by its property, or as the body of a resource. */
    private String context(Site site) {
        if (!site.isRoot()) {
            return String.join(" ", Words.singular(site.words()));
        }
        String role = site.body().isRequest() ? "request" : site.body().isError() ? "error" : "response";
        return role.equals("error") ? role : role + " " + subject(site);
    }

    private void sharePartial() {
        Map<String, List<Site>> groups = new LinkedHashMap<>();
        for (Site site : sites) {
            if (!site.body().isRequest()) {
                String group = site.body().isError() ? "error" + site.pointer() : subject(site);
                groups.computeIfAbsent(group, k -> new ArrayList<>()).add(site);
            }
        }
        groups.values().forEach(this::sharePartial);
    }

    private void sharePartial(List<Site> group) {
        List<Site> leaders = new ArrayList<>();
        Set<Clusters.Cluster> seen = new HashSet<>();
        for (Site site : group) {
            if (seen.add(clusters.of(site))) {
                leaders.add(site);
            }
        }
        leaders.sort(
                Comparator.comparingInt((Site s) -> -clusters.of(s).properties().size()));
        for (int i = 1; i < leaders.size(); i++) {
            for (int k = 0; k < i; k++) {
                Site whole = leaders.get(k);
                Site part = leaders.get(i);
                if (clusters.of(whole) != clusters.of(part) && isLeftOut(whole, part) && clusters.isPart(whole, part)) {
                    note(whole, part);
                    clusters.join(whole, part);
                }
            }
        }
    }

    private boolean isLeftOut(Site whole, Site part) {
        Clusters.Cluster big = clusters.of(whole);
        Clusters.Cluster small = clusters.of(part);
        boolean named = big.chosen().isPresent() || small.chosen().isPresent();
        if (!named && small.shape().hasPlaceholder()) {
            return false;
        }
        int missing = big.properties().size() - small.properties().size();
        if (part.body().isError()) {
            return small.properties().size() >= 2
                    && missing <= 1
                    && big.edges().keySet().equals(small.edges().keySet());
        }
        boolean enough = small.properties().size() >= TELLING
                && missing <= small.properties().size();
        return enough && sameSubject(whole, part);
    }

    /** Whether both are the resource itself, not something that it has. */
    private static boolean sameSubject(Site whole, Site part) {
        return whole.isRoot() && part.isRoot()
                || whole.property().equals(part.property())
                || isSubject(whole) && isSubject(part);
    }

    private static boolean isSubject(Site site) {
        Site parent = site.parent();
        return parent == null || parent.isRoot() && site.isInList();
    }

    private void note(Site whole, Site part) {
        warnings.add(
                Warning.Kind.MERGED,
                part.toString(),
                "taken for a sample of the object at " + whole + " that leaves some out");
    }
}
