package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.inline.InlineObject;
import io.github.belvo4j.postman.resource.Resources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins incomplete samples with complete ones of the same kind: errors with errors, and responses with responses about
 * the same resource. Placeholders show that an exporter wrote a sample. Since exporters don't omit properties, such a
 * sample isn't considered incomplete, unless this sample or the complete one has a chosen name.
 */
final class PartialSamples {
    private final SchemaGroups groups;
    private final Similarity similarity;
    private final Resources resources;
    private final Warnings warnings;

    PartialSamples(SchemaGroups groups, Similarity similarity, Resources resources, Warnings warnings) {
        this.groups = groups;
        this.similarity = similarity;
        this.resources = resources;
        this.warnings = warnings;
    }

    void join(List<InlineObject> objects) {
        Map<String, List<InlineObject>> errors = new LinkedHashMap<>();
        Map<String, List<InlineObject>> successes = new LinkedHashMap<>();
        for (InlineObject object : objects) {
            if (object.body().isError()) {
                errors.computeIfAbsent(object.pointer(), k -> new ArrayList<>()).add(object);
            } else if (!object.body().isRequest()) {
                String subject = resources.of(object.body().operation()).subject();
                successes.computeIfAbsent(subject, k -> new ArrayList<>()).add(object);
            }
        }
        errors.values().forEach(this::joinRelated);
        successes.values().forEach(this::joinRelated);
    }

    private void joinRelated(List<InlineObject> related) {
        List<InlineObject> leaders = new ArrayList<>();
        Set<SchemaGroup> seen = new HashSet<>();
        for (InlineObject object : related) {
            if (seen.add(groups.of(object))) {
                leaders.add(object);
            }
        }
        leaders.sort(Comparator.comparingInt(
                (InlineObject object) -> -groups.of(object).properties().size()));
        for (int i = 1; i < leaders.size(); i++) {
            for (int k = 0; k < i; k++) {
                InlineObject whole = leaders.get(k);
                InlineObject part = leaders.get(i);
                if (groups.of(whole) != groups.of(part) && isPart(whole, part)) {
                    warnings.add(
                            Warning.Kind.MERGED,
                            part.toString(),
                            "treated as an incomplete sample of the object at " + whole);
                    groups.join(whole, part);
                }
            }
        }
    }

    private boolean isPart(InlineObject whole, InlineObject part) {
        return leavesLittleOut(whole, part)
                && similarity.isSame(
                        whole, part, Similarity.Mode.PART, part.body().isError());
    }

    private boolean leavesLittleOut(InlineObject whole, InlineObject part) {
        SchemaGroup big = groups.of(whole);
        SchemaGroup small = groups.of(part);
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
        return small.properties().size() >= Evidence.TELLING
                && missing <= small.properties().size()
                && areOneThing(whole, part);
    }

    /**
     * Returns whether both objects represent the resource itself, or both are values of properties with the same name.
     */
    private static boolean areOneThing(InlineObject whole, InlineObject part) {
        return whole.isRoot() && part.isRoot()
                || whole.property().equals(part.property())
                || whole.isSubject() && part.isSubject();
    }
}
