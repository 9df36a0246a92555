package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.inference.Member;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.language.Words;
import io.github.belvo4j.postman.location.SchemaLocation;
import io.github.belvo4j.postman.resource.Resources;
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
public final class Deduplicator {
    /** Properties that make it unlikely to be alike by chance. */
    private static final int TELLING = 3;

    private final List<InlineObject> sites;
    private final Resources resources;
    private final RecursionResolver circles;
    private final SchemaGroups clusters;
    private final Warnings warnings;

    public Deduplicator(
            InlineObjects finder, Resources resources, Map<SchemaLocation, String> chosen, Warnings warnings) {
        this.resources = resources;
        this.sites = finder.sites();
        this.circles = new RecursionResolver(sites, resources);
        this.clusters = new SchemaGroups(sites);
        this.warnings = warnings;
        choose(finder, chosen);
        closeCircles();
        shareEqual();
        sharePartial();
    }

    public SchemaGroups clusters() {
        return clusters;
    }

    /** What the exporter of the collection calls the schemas of some sites. */
    public Map<InlineObject, String> namedByExporter() {
        return circles.named();
    }

    private void choose(InlineObjects finder, Map<SchemaLocation, String> chosen) {
        Map<SchemaLocation, List<InlineObject>> byPlace = new HashMap<>();
        sites.forEach(site ->
                byPlace.computeIfAbsent(site.place(), k -> new ArrayList<>()).add(site));
        Map<String, InlineObject> byName = new LinkedHashMap<>();
        for (Map.Entry<SchemaLocation, String> choice : chosen.entrySet()) {
            List<InlineObject> named = byPlace.get(choice.getKey());
            if (named == null) {
                throw new InputException(choice.getKey() + ": " + whyNot(finder, choice.getKey()));
            }
            named.forEach(site -> clusters.choose(site, choice.getValue()));
        }
        for (Map.Entry<SchemaLocation, String> choice : chosen.entrySet()) {
            for (InlineObject site : Objects.requireNonNull(byPlace.get(choice.getKey()))) {
                InlineObject first = byName.putIfAbsent(choice.getValue(), site);
                if (first != null && clusters.join(first, site)) {
                    warnings.add(
                            Warning.Kind.CLASH,
                            choice.getValue(),
                            "places of this name hold, below them, places of different names; the first ones hold");
                }
            }
        }
    }

    private static String whyNot(InlineObjects finder, SchemaLocation place) {
        return finder.bodies().contains(new SchemaLocation(place.operation(), place.role(), ""))
                ? "no object with properties stands there"
                : "the collection has no such body";
    }

    /** Exporters write a recursive structure out to their limit; people stop at an empty list. */
    private void closeCircles() {
        for (InlineObject site : sites) {
            for (InlineObject above = site.parent(); above != null; above = above.parent()) {
                if (isOneKind(site, above)) {
                    clusters.join(above, site);
                    break;
                }
            }
        }
    }

    private static boolean isOneKind(InlineObject site, InlineObject above) {
        Map<String, Member> mine = site.shape().members();
        Map<String, Member> theirs = above.shape().members();
        if (mine.size() < 2 || !mine.keySet().equals(theirs.keySet())) {
            return false;
        }
        boolean open = mine.size() >= TELLING;
        for (Map.Entry<String, Member> property : mine.entrySet()) {
            Shape here = property.getValue().shape();
            Member there = Objects.requireNonNull(theirs.get(property.getKey()));
            if (!SchemaGroups.agree(here, there.shape(), false)) {
                return false;
            }
            open |= here.isCut() || here.items().isCut();
        }
        return open;
    }

    /** The deepest first, so that parents find their children joined already. */
    private void shareEqual() {
        SimilarityIndex lookalikes = new SimilarityIndex();
        for (int i = sites.size() - 1; i >= 0; i--) {
            InlineObject site = sites.get(i);
            Set<String> properties = clusters.of(site).properties();
            SimilarityIndex.Kind kind =
                    new SimilarityIndex.Kind(Set.copyOf(properties), properties.size() < TELLING ? context(site) : "");
            Map<Edge, Set<String>> below = clusters.propertiesBelow(site);
            InlineObject match = null;
            Set<SchemaGroups.Cluster> tried = new HashSet<>();
            for (InlineObject other : lookalikes.of(kind, below)) {
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
    private boolean isNearer(InlineObject site, InlineObject one, InlineObject other) {
        return nearness(site, one) > nearness(site, other);
    }

    private int nearness(InlineObject site, InlineObject other) {
        boolean resource = subject(site).equals(subject(other));
        boolean direction = site.body().isRequest() == other.body().isRequest();
        return (direction ? 2 : 0) + (resource ? 1 : 0);
    }

    private String subject(InlineObject site) {
        return resources.of(site.body().operation()).subject();
    }

    /** What a small object is called: by its property, or as the body of a resource. */
    private String context(InlineObject site) {
        if (!site.isRoot()) {
            return String.join(" ", Words.singular(site.words()));
        }
        String role = site.body().isRequest() ? "request" : site.body().isError() ? "error" : "response";
        return role.equals("error") ? role : role + " " + subject(site);
    }

    private void sharePartial() {
        Map<String, List<InlineObject>> groups = new LinkedHashMap<>();
        for (InlineObject site : sites) {
            if (!site.body().isRequest()) {
                String group = site.body().isError() ? "error" + site.pointer() : subject(site);
                groups.computeIfAbsent(group, k -> new ArrayList<>()).add(site);
            }
        }
        groups.values().forEach(this::sharePartial);
    }

    private void sharePartial(List<InlineObject> group) {
        List<InlineObject> leaders = new ArrayList<>();
        Set<SchemaGroups.Cluster> seen = new HashSet<>();
        for (InlineObject site : group) {
            if (seen.add(clusters.of(site))) {
                leaders.add(site);
            }
        }
        leaders.sort(Comparator.comparingInt(
                (InlineObject s) -> -clusters.of(s).properties().size()));
        for (int i = 1; i < leaders.size(); i++) {
            for (int k = 0; k < i; k++) {
                InlineObject whole = leaders.get(k);
                InlineObject part = leaders.get(i);
                if (clusters.of(whole) != clusters.of(part) && isLeftOut(whole, part) && clusters.isPart(whole, part)) {
                    note(whole, part);
                    clusters.join(whole, part);
                }
            }
        }
    }

    private boolean isLeftOut(InlineObject whole, InlineObject part) {
        SchemaGroups.Cluster big = clusters.of(whole);
        SchemaGroups.Cluster small = clusters.of(part);
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
    private static boolean sameSubject(InlineObject whole, InlineObject part) {
        return whole.isRoot() && part.isRoot()
                || whole.property().equals(part.property())
                || isSubject(whole) && isSubject(part);
    }

    private static boolean isSubject(InlineObject site) {
        InlineObject parent = site.parent();
        return parent == null || parent.isRoot() && site.isInList();
    }

    private void note(InlineObject whole, InlineObject part) {
        warnings.add(
                Warning.Kind.MERGED,
                part.toString(),
                "taken for a sample of the object at " + whole + " that leaves some out");
    }
}
