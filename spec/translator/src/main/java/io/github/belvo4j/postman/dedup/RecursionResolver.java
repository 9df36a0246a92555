package io.github.belvo4j.postman.dedup;

import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.language.Words;
import io.github.belvo4j.postman.resource.Resources;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Closes the circles that an exporter cut, where it says which schema it would have gone round in: the object around
 * that is called so gets to stand there.
 */
final class RecursionResolver {
    /** Longer names are a program's, not a person's. */
    private static final int MAX_WORDS = 4;

    private final Resources resources;
    private final Map<InlineObject, String> named = new HashMap<>();

    RecursionResolver(List<InlineObject> sites, Resources resources) {
        this.resources = resources;
        sites.forEach(
                site -> site.shape().members().forEach((name, member) -> close(site, Edge.to(name), member.shape())));
    }

    /** What the exporter calls the schemas of some sites. */
    Map<InlineObject, String> named() {
        return named;
    }

    private void close(InlineObject site, Edge edge, Shape shape) {
        if (shape.isUnknown() && !shape.circle().isEmpty()) {
            List<String> schema = Words.singular(Words.of(shape.circle()));
            InlineObject around = around(site, schema);
            if (around != null) {
                site.children().putIfAbsent(edge, around);
                if (schema.size() <= MAX_WORDS || callOf(around).isEmpty()) {
                    named.put(around, shape.circle());
                }
            }
        } else if (shape.items() != Shape.UNKNOWN) {
            close(site, edge.items(), shape.items());
        }
    }

    /** The object around, itself included, that is called so; the only one there is, whatever it is called. */
    private @Nullable InlineObject around(InlineObject site, List<String> schema) {
        InlineObject nearest = null;
        for (InlineObject above = site; above != null; above = above.parent()) {
            List<String> call = callOf(above);
            if (call.equals(schema)) {
                return above;
            }
            if (nearest == null && !call.isEmpty() && endsWith(schema, call)) {
                nearest = above;
            }
        }
        return nearest == null && site.isRoot() ? site : nearest;
    }

    /** The rules of a zone are {@code ZoneRules} to an exporter. */
    private static boolean endsWith(List<String> schema, List<String> call) {
        return Collections.lastIndexOfSubList(schema, call) == schema.size() - call.size()
                && schema.size() > call.size();
    }

    private List<String> callOf(InlineObject site) {
        return site.isRoot() ? resources.of(site.body().operation()).singular() : Words.singular(site.words());
    }
}
