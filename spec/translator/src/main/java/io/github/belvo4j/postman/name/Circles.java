package io.github.belvo4j.postman.name;

import io.github.belvo4j.postman.infer.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Closes the circles that an exporter cut, where it says which schema it would have gone round in: the object around
 * that is called so gets to stand there.
 */
final class Circles {
    private final Resources resources;
    private final Map<Site, String> named = new HashMap<>();

    Circles(List<Site> sites, Resources resources) {
        this.resources = resources;
        sites.forEach(
                site -> site.shape().members().forEach((name, member) -> close(site, Edges.of(name), member.shape())));
    }

    /** What the exporter calls the schemas of some sites. */
    Map<Site, String> named() {
        return named;
    }

    private void close(Site site, String edge, Shape shape) {
        if (shape.isUnknown() && !shape.circle().isEmpty()) {
            Site around = around(site, shape.circle());
            if (around != null) {
                site.children().putIfAbsent(edge, around);
                named.put(around, shape.circle());
            }
        } else if (shape.items() != Shape.UNKNOWN) {
            close(site, edge + Edges.LIST, shape.items());
        }
    }

    /** The object around, itself included, that is called so; the only one there is, whatever it is called. */
    private Site around(Site site, String schema) {
        List<String> wanted = Words.singular(Words.of(schema));
        for (Site above = site; above != null; above = above.parent()) {
            if (callOf(above).equals(wanted)) {
                return above;
            }
        }
        return site.isRoot() ? site : null;
    }

    private List<String> callOf(Site site) {
        return site.isRoot()
                ? resources.of(site.body().operation()).singular()
                : Words.singular(Words.of(site.property()));
    }
}
