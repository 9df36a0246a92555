package io.github.belvo4j.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares a document with the facts, in both directions: nothing missing, nothing invented. */
final class FactsComparison {

    private static final List<String> LIMITS =
            List.of("maxItems", "maxLength", "maximum", "minItems", "minLength", "minimum");

    private final JsonNode document;
    private final Map<String, List<Facts.Fact>> kinds = Facts.kinds();
    private final Map<String, Set<JsonNode>> compared = new HashMap<>();
    /** The name of the flag: {@code required} in a request, {@code promised} in a response. */
    private String required = "required";

    private final Set<Difference> differences = new LinkedHashSet<>();

    private FactsComparison(JsonNode document) {
        this.document = document;
    }

    static List<Difference> of(JsonNode document) {
        FactsComparison comparison = new FactsComparison(document);
        comparison.operations();
        comparison.parameters();
        return List.copyOf(comparison.differences);
    }

    private void operations() {
        Map<String, Facts.Operation> known = new LinkedHashMap<>();
        Facts.operations().forEach(operation -> known.put(operation.name(), operation));
        known.keySet().forEach(name -> {
            if (operation(name).isMissingNode()) {
                add(name, "", "missing", "");
            }
        });
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    if (known.containsKey(name)) {
                        bodies(known.get(name), operation.getValue());
                    } else {
                        add(name, "", "invented", "");
                    }
                }));
    }

    private void bodies(Facts.Operation known, JsonNode operation) {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        if (operation.has("requestBody")) {
            bodies.put("request", operation.path("requestBody"));
        }
        operation
                .path("responses")
                .properties()
                .forEach(response -> bodies.put(response.getKey(), response.getValue()));
        names(known.name(), known.bodies().keySet(), bodies.keySet());
        known.bodies().forEach((name, body) -> {
            if (bodies.containsKey(name)) {
                JsonNode content = resolve(bodies.get(name)).path("content");
                JsonNode schema = content.isEmpty()
                        ? MissingNode.getInstance()
                        : content.iterator().next().path("schema");
                differ(known.name(), name, "type", body.type(), type(schema));
                required = name.equals("request") ? "required" : "promised";
                kind(body.kind(), schema);
            }
        });
    }

    private void parameters() {
        Map<String, Map<String, Facts.Parameter>> known = new LinkedHashMap<>();
        Facts.operations().forEach(operation -> known.put(operation.name(), new LinkedHashMap<>()));
        Facts.parameters()
                .forEach(parameter -> known.get(parameter.operation())
                        .put(parameter.in() + " " + parameter.fact().name(), parameter));
        known.forEach((operation, parameters) -> {
            Map<String, JsonNode> found = new LinkedHashMap<>();
            operation(operation).path("parameters").forEach(item -> {
                JsonNode parameter = resolve(item);
                found.put(
                        parameter.path("in").asText() + " "
                                + parameter.path("name").asText(),
                        parameter);
            });
            names(operation, parameters.keySet(), found.keySet());
            parameters.forEach((name, parameter) -> {
                if (found.containsKey(name)) {
                    String flags = flags(found.get(name));
                    flag(operation, name, "required", parameter.fact(), flags);
                    fact(operation, name, parameter.fact(), found.get(name).path("schema"), flags);
                }
            });
        });
    }

    private static String flags(JsonNode parameter) {
        return (parameter.path("required").asBoolean() ? "r" : "")
                + (parameter.path("deprecated").asBoolean() ? "d" : "");
    }

    /** Compares an object, or the objects of a list, with each kind once. */
    private void kind(String kind, JsonNode schema) {
        JsonNode object = object(schema);
        if (kind.isEmpty()) {
            object.path("properties")
                    .properties()
                    .forEach(property -> add("(object without properties)", property.getKey(), "invented", ""));
            return;
        }
        if (!compared.computeIfAbsent(required + " " + kind, any -> new HashSet<>())
                .add(object)) {
            return;
        }
        Set<String> named = new HashSet<>();
        object.path("required").forEach(name -> named.add(name.asText()));
        JsonNode properties = object.path("properties");
        Map<String, Facts.Fact> known = new LinkedHashMap<>();
        kinds.get(kind).forEach(fact -> known.put(fact.name(), fact));
        Set<String> found = new LinkedHashSet<>();
        properties.fieldNames().forEachRemaining(found::add);
        names(kind, known.keySet(), found);
        known.values().stream().filter(fact -> found.contains(fact.name())).forEach(fact -> {
            JsonNode property = properties.path(fact.name());
            String flags = (named.contains(fact.name()) ? "r" : "")
                    + (Place.isNullable(document, property) ? "n" : "")
                    + (property.path("deprecated").asBoolean() ? "d" : "");
            flag(kind, fact.name(), required, fact, flags);
            fact(kind, fact.name(), fact, property, flags);
            kind(fact.kind(), property);
        });
    }

    private void fact(String place, String name, Facts.Fact fact, JsonNode node, String flags) {
        JsonNode schema = resolve(node);
        differ(place, name, "type", fact.type(), type(schema));
        flag(place, name, "nullable", fact, flags);
        flag(place, name, "deprecated", fact, flags);
        differ(place, name, "enum", fact.values(), values(schema));
        differ(place, name, "limits", fact.limits(), limits(schema));
        differ(
                place,
                name,
                "default",
                fact.standard(),
                schema.has("default") ? schema.path("default").toString() : "");
    }

    private void flag(String place, String name, String what, Facts.Fact fact, String flags) {
        String letter = List.of("required", "promised").contains(what) ? "r" : what.substring(0, 1);
        differ(
                place,
                name,
                what,
                String.valueOf(fact.flags().contains(letter)),
                String.valueOf(flags.contains(letter)));
    }

    private void names(String place, Set<String> known, Set<String> found) {
        known.stream().filter(name -> !found.contains(name)).forEach(name -> add(place, name, "missing", ""));
        found.stream().filter(name -> !known.contains(name)).forEach(name -> add(place, name, "invented", ""));
    }

    private void differ(String place, String name, String what, String known, String found) {
        if (!known.equals(found)) {
            add(place, name, what, known + " -> " + found);
        }
    }

    private void add(String place, String name, String what, String detail) {
        differences.add(new Difference(place, name, what, detail));
    }

    private JsonNode operation(String name) {
        String[] parts = name.split(" ");
        return document.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }

    private JsonNode resolve(JsonNode node) {
        return Place.resolve(document, node);
    }

    /** The object itself, or the object in a list. */
    private JsonNode object(JsonNode node) {
        JsonNode at = resolve(node);
        while (at.has("items")) {
            at = resolve(at.path("items"));
        }
        return at;
    }

    private String type(JsonNode node) {
        JsonNode schema = resolve(node);
        if (schema.isMissingNode()) {
            return "";
        }
        if (schema.path("type").asText().equals("array")) {
            return "array<" + type(schema.path("items")) + ">";
        }
        String format = schema.path("format").asText();
        return schema.path("type").asText("any") + (format.isEmpty() ? "" : "(" + format + ")");
    }

    private String values(JsonNode schema) {
        JsonNode own = schema.has("enum") ? schema : object(schema);
        Set<String> values = new TreeSet<>();
        own.path("enum").forEach(value -> {
            if (!value.isNull()) {
                values.add(value.asText());
            }
        });
        return String.join("|", values);
    }

    private static String limits(JsonNode schema) {
        return LIMITS.stream()
                .filter(schema::has)
                .map(limit -> limit + "=" + schema.path(limit).asText())
                .collect(Collectors.joining(" "));
    }
}
