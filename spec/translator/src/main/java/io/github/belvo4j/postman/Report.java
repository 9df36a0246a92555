package io.github.belvo4j.postman;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.naming.SchemaComponent;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells a reviewer what a translation assumed, merged and left open, and so what an overlay should settle. */
final class Report {
    private static final Map<Warning.Kind, String> HEADINGS = new EnumMap<>(Map.of(
            Warning.Kind.LOST, "Not carried as it stands",
            Warning.Kind.SECRET, "Secrets left out",
            Warning.Kind.CLASH, "Samples that contradict each other",
            Warning.Kind.ASSUMED, "Assumed",
            Warning.Kind.MERGED, "Merged",
            Warning.Kind.SPLIT, "Told apart from what people named",
            Warning.Kind.OPEN, "Left open"));

    private Report() {}

    static String of(ObjectNode document, List<SchemaComponent> components, List<Warning> warnings) {
        StringBuilder text = new StringBuilder();
        text.append(document.at("/info/title").asText()).append('\n');
        int operations = 0;
        for (JsonNode path : document.path("paths")) {
            operations += path.size();
        }
        long shared = components.stream().filter(c -> c.places().size() > 1).count();
        line(text, operations + " operations");
        line(text, components.size() + " object schemas, of which " + shared + " stand in several places");
        line(text, inlineCopies(document) + " inline copies of objects with three or more properties");
        HEADINGS.forEach((kind, heading) -> section(text, heading, warnings, kind));
        text.append(shared == 0 ? "" : "\nShared schemas\n");
        for (SchemaComponent component : components) {
            if (component.places().size() > 1) {
                line(text, component.name() + ": " + String.join("; ", component.places()));
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append("  ").append(line).append('\n');
    }

    private static void section(StringBuilder text, String heading, List<Warning> warnings, Warning.Kind kind) {
        List<Warning> found = warnings.stream().filter(w -> w.kind() == kind).toList();
        if (!found.isEmpty()) {
            text.append('\n').append(heading).append(" (").append(found.size()).append(")\n");
            found.forEach(warning -> line(text, warning.toString()));
        }
    }

    /** How many inline objects have the properties of another object, inline or a component. */
    private static int inlineCopies(ObjectNode document) {
        Map<Set<String>, Integer> inline = new HashMap<>();
        Set<Set<String>> named = new HashSet<>();
        for (JsonNode component : document.at("/components/schemas")) {
            named.add(properties(component));
            component.forEach(child -> collect(child, inline));
        }
        collect(document.path("paths"), inline);
        return inline.entrySet().stream()
                .filter(e -> e.getKey().size() > 2)
                .mapToInt(e -> named.contains(e.getKey()) ? e.getValue() : e.getValue() - 1)
                .sum();
    }

    private static Set<String> properties(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void collect(JsonNode node, Map<Set<String>, Integer> inline) {
        if (node.path("properties").isObject()) {
            inline.merge(properties(node), 1, Integer::sum);
        }
        node.properties().forEach(member -> {
            if (!member.getKey().startsWith("example")) {
                collect(member.getValue(), inline);
            }
        });
        if (node.isArray()) {
            node.forEach(element -> collect(element, inline));
        }
    }
}
