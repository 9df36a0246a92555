package io.github.belvo4j.postman.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A combined view of the schemas that apply to one place, with references resolved and compositions expanded. If there
 * are alternatives, the view contains the properties of all of them.
 */
final class SchemaView {
    private static final String ANY = "any type";
    private static final String NONE = "no value";

    private final Document document;
    private final Set<JsonNode> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Part> todo = new ArrayDeque<>();
    private final List<JsonNode> plain = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();
    private final Set<String> types = new TreeSet<>();
    private final Map<String, List<JsonNode>> properties = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final List<JsonNode> alternatives = new ArrayList<>();
    private final Set<JsonNode> values = new LinkedHashSet<>();
    private final List<JsonNode> items = new ArrayList<>();
    private final Map<Integer, List<JsonNode>> prefix = new TreeMap<>();
    private final List<JsonNode> additional = new ArrayList<>();
    private boolean nullable;

    /**
     * A schema that applies to the place.
     *
     * @param name the name of the component that the schema belongs to; empty if there is none
     * @param certain whether the schema always applies, and not only as one of several alternatives
     */
    private record Part(JsonNode schema, String name, boolean certain) {}

    private SchemaView(Document document) {
        this.document = document;
    }

    static SchemaView of(Document document, List<JsonNode> schemas) {
        SchemaView view = new SchemaView(document);
        schemas.forEach(schema -> view.todo.add(new Part(schema, "", schemas.size() == 1)));
        while (!view.todo.isEmpty()) {
            view.read(view.todo.poll());
        }
        view.alternatives.forEach(view::addRequired);
        view.alternatives.forEach(view::dropOptional);
        if (view.types.size() > 1) {
            view.types.remove(ANY);
        } else if (view.types.isEmpty()) {
            view.types.add(ANY);
        }
        return view;
    }

    private void read(Part part) {
        JsonNode schema = part.schema();
        if (!visited.add(schema)) {
            return;
        }
        if (schema.has("$ref")) {
            follow(part, schema.path("$ref").asText());
            return;
        }
        if (schema.isBoolean()) {
            types.add(schema.asBoolean() ? ANY : NONE);
            return;
        }
        plain.add(schema);
        schema.path("properties")
                .properties()
                .forEach(property -> properties
                        .computeIfAbsent(property.getKey(), k -> new ArrayList<>())
                        .add(property.getValue()));
        if (part.certain()) {
            addRequired(schema);
        } else {
            alternatives.add(schema);
        }
        schema.path("enum").forEach(this::addValue);
        if (schema.has("const")) {
            addValue(schema.get("const"));
        }
        nullable |= schema.path("nullable").asBoolean();
        add(schema.path("items"), items);
        add(schema.path("additionalProperties"), additional);
        for (int i = 0; i < schema.path("prefixItems").size(); i++) {
            prefix.computeIfAbsent(i, k -> new ArrayList<>())
                    .add(schema.get("prefixItems").get(i));
        }
        boolean composed = compose(part);
        if (!composed || part.name().isEmpty() && schema.path("properties").isObject()) {
            addTypes(schema, part.name());
        }
    }

    private void addRequired(JsonNode schema) {
        schema.path("required").forEach(name -> required.add(name.asText()));
    }

    /** Removes from the required properties those that are optional in the given alternative. */
    private void dropOptional(JsonNode alternative) {
        Set<String> needed = new HashSet<>();
        alternative.path("required").forEach(name -> needed.add(name.asText()));
        required.removeIf(name -> alternative.path("properties").has(name) && !needed.contains(name));
    }

    private void follow(Part part, String reference) {
        String name = part.name().isEmpty() ? Document.nameOf(reference) : part.name();
        if (Document.isToSchema(reference)) {
            names.add(Document.nameOf(reference));
        }
        JsonNode target = document.resolve(part.schema());
        if (target.isMissingNode()) {
            types.add(name);
        } else {
            todo.add(new Part(target, name, part.certain()));
        }
    }

    private void addValue(JsonNode value) {
        nullable |= value.isNull();
        if (!value.isNull()) {
            values.add(value);
        }
    }

    private static void add(JsonNode below, List<JsonNode> all) {
        if (below.isObject() || below.isBoolean()) {
            all.add(below);
        }
    }

    private boolean compose(Part part) {
        JsonNode schema = part.schema();
        schema.path("allOf").forEach(of -> todo.add(new Part(of, part.name(), part.certain())));
        schema.path("anyOf").forEach(of -> todo.add(new Part(of, "", false)));
        schema.path("oneOf").forEach(of -> todo.add(new Part(of, "", false)));
        return schema.has("allOf") || schema.has("anyOf") || schema.has("oneOf");
    }

    /** Adds the types of a schema. A component is a separate type if generators create a class for it. */
    private void addTypes(JsonNode schema, String name) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            type.forEach(one -> addType(schema, one.asText(), name));
        } else {
            addType(schema, type.asText(), name);
        }
    }

    private void addType(JsonNode schema, String type, String name) {
        if (type.equals("null")) {
            nullable = true;
        } else if (schema.has("enum") || schema.has("const")) {
            String values = type.isEmpty() || type.equals("string") ? "enum" : type + " enum";
            types.add(name.isEmpty() ? values : name);
        } else if (schema.path("properties").isObject()) {
            types.add(name.isEmpty() ? "object" : name);
        } else {
            String plainType = type.isEmpty() ? (schema.has("items") ? "array" : ANY) : type;
            String format = schema.path("format").asText();
            types.add(format.isEmpty() ? plainType : plainType + " (" + format + ")");
        }
    }

    /** Returns the possible types: names of components that become classes, or else types with their formats. */
    Set<String> types() {
        return types;
    }

    /** Returns the names of the components that the schemas refer to. */
    Set<String> names() {
        return names;
    }

    /** Returns the schemas of each property. */
    Map<String, List<JsonNode>> properties() {
        return properties;
    }

    /** Returns whether each property has only one schema. */
    boolean hasEachPropertyOnce() {
        return properties.values().stream().allMatch(schemas -> schemas.size() == 1);
    }

    Set<String> required() {
        return required;
    }

    /** Returns the enum values, except null. */
    Set<JsonNode> values() {
        return values;
    }

    List<JsonNode> items() {
        return items;
    }

    /** Returns the schemas of tuple items, by index. */
    Map<Integer, List<JsonNode>> prefix() {
        return prefix;
    }

    List<JsonNode> additional() {
        return additional;
    }

    boolean isNullable() {
        return nullable;
    }

    /** Returns all schemas that apply to the place, with references resolved. */
    List<JsonNode> plain() {
        return plain;
    }
}
