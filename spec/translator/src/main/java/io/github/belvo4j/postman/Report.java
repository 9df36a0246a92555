package io.github.belvo4j.postman;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.io.Json;
import io.github.belvo4j.postman.naming.SchemaComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A report that shows reviewers what a translation assumed, merged and left open, and thus what an overlay should
 * specify.
 */
final class Report {
    /** The maximum number of remarks of one kind in the text. The JSON report lists all of them. */
    private static final int MOST = 10;

    /** The maximum number of places of a shared schema that the text lists. */
    private static final int MOST_PLACES = 3;

    private final ObjectNode document;
    private final Collection<SchemaComponent> components;
    private final List<SchemaComponent> shared;
    private final List<Warning> warnings;
    private final int operations;

    Report(ObjectNode document, Collection<SchemaComponent> components, List<Warning> warnings) {
        this.document = document;
        this.components = components;
        this.warnings = warnings;
        this.shared = components.stream()
                .filter(component -> component.places().size() > 1)
                .toList();
        int found = 0;
        for (JsonNode path : document.path("paths")) {
            found += path.size();
        }
        this.operations = found;
    }

    private String title() {
        return document.at("/info/title").asText();
    }

    private List<Warning> of(Warning.Kind kind) {
        return warnings.stream().filter(warning -> warning.kind() == kind).toList();
    }

    /**
     * Returns the report as plain text: a summary, followed by up to ten remarks of each kind, those that concern the
     * most places first.
     */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(title()).append('\n');
        line(text, operations + " operations");
        line(text, components.size() + " object schemas, of which " + shared.size() + " are used in several places");
        line(text, InlineCopies.count(document) + " inline copies of objects with three or more properties");
        for (Warning.Kind kind : Warning.Kind.values()) {
            int count = of(kind).size();
            if (count > 0) {
                line(text, kind.heading() + ": " + count);
            }
        }
        for (Warning.Kind kind : Warning.Kind.values()) {
            section(text, kind.heading(), of(kind), Warning::weight, Warning::toString);
        }
        section(text, "Shared schemas", shared, schema -> schema.places().size(), Report::places);
        return text.toString();
    }

    private static String places(SchemaComponent schema) {
        List<String> places = schema.places();
        int left = places.size() - MOST_PLACES;
        String some = String.join("; ", left > 0 ? places.subList(0, MOST_PLACES) : places);
        return schema.name() + ": " + some + (left > 0 ? "; and " + left + " more" : "");
    }

    private static <T> void section(
            StringBuilder text, String heading, List<T> all, ToIntFunction<T> weight, Function<T, String> line) {
        if (all.isEmpty()) {
            return;
        }
        text.append('\n').append(heading).append(" (").append(all.size()).append(")\n");
        all.stream()
                .sorted(Comparator.comparingInt(weight).reversed())
                .limit(MOST)
                .forEach(one -> line(text, line.apply(one)));
        if (all.size() > MOST) {
            line(text, "and " + (all.size() - MOST) + " more");
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append("  ").append(line).append('\n');
    }

    /** Returns the full report as JSON. */
    String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("title", title());
        root.put("operations", operations);
        root.put("schemas", components.size());
        root.put("inlineCopies", InlineCopies.count(document));
        ObjectNode counts = root.putObject("counts");
        for (Warning.Kind kind : Warning.Kind.values()) {
            counts.put(kind.name(), of(kind).size());
        }
        var all = root.putArray("warnings");
        for (Warning warning : warnings) {
            all.addObject()
                    .put("kind", warning.kind().name())
                    .put("place", warning.place())
                    .put("pointer", warning.pointer())
                    .put("message", warning.message())
                    .put("weight", warning.weight());
        }
        ObjectNode schemas = root.putObject("sharedSchemas");
        for (SchemaComponent schema : shared) {
            var places = schemas.putArray(schema.name());
            schema.places().forEach(places::add);
        }
        return Json.write(root);
    }
}
