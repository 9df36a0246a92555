package io.github.belvo4j.postman.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.location.DocumentLocation;
import io.github.belvo4j.postman.openapi.Schemas;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Enums that overlays add to schemas, and values in samples and examples that aren't in these enums. */
public final class GivenEnums {
    private static final int MOST_VALUES = 5;

    private final IdentityHashMap<JsonNode, Given> bySchema = new IdentityHashMap<>();
    private final List<Given> all = new ArrayList<>();
    private final List<Referring> referring = new ArrayList<>();

    private record Given(JsonNode schema, String place, String action, Set<JsonNode> values, Set<String> users) {}

    /** A schema to which an overlay added a reference, with the schema's previous example. */
    private record Referring(JsonNode schema, String place, JsonNode sample) {}

    /**
     * Records an enum.
     *
     * @param place the place of the schema, as messages name it
     * @param action the action that added the enum
     * @param sample the schema's previous example
     */
    void add(JsonNode schema, String place, String action, JsonNode sample) {
        Given given = new Given(schema, place, action, new LinkedHashSet<>(), new LinkedHashSet<>());
        Given before = bySchema.put(schema, given);
        if (before != null) {
            given.values.addAll(before.values);
            all.remove(before);
        }
        all.add(given);
        found(schema, sample);
    }

    /** Records a schema to which an overlay added a reference, possibly to a schema with an enum. */
    void refer(JsonNode schema, String place, JsonNode sample) {
        referring.add(new Referring(schema, place, sample));
    }

    /**
     * Returns the places below a node at which an update adds an enum or a reference, each with the previous example of
     * the schema there.
     */
    static Map<DocumentLocation, JsonNode> samples(JsonNode target, JsonNode update) {
        Map<DocumentLocation, JsonNode> samples = new LinkedHashMap<>();
        collect(target, update, DocumentLocation.ROOT, samples);
        return samples;
    }

    private static void collect(
            JsonNode target, JsonNode update, DocumentLocation place, Map<DocumentLocation, JsonNode> samples) {
        if (update.path("enum").isArray() || update.has("$ref") || update.has("allOf")) {
            samples.put(place, target.path("example"));
        }
        update.properties().stream()
                .filter(member -> !member.getKey().startsWith("example")
                        && !member.getKey().startsWith("x-"))
                .forEach(member ->
                        collect(target.path(member.getKey()), member.getValue(), place.at(member.getKey()), samples));
    }

    /** Records a value that occurs in an example of the given schema. */
    public void found(JsonNode schema, JsonNode value) {
        Given given = bySchema.get(schema);
        if (given != null && value.isValueNode() && !value.isNull()) {
            given.values.add(value);
        }
    }

    private void found(JsonNode schema, Referring referring) {
        Given given = bySchema.get(schema);
        if (given != null && lacks(schema, referring.sample)) {
            given.values.add(referring.sample);
            given.users.add(referring.place);
        }
    }

    /** Returns whether a warning is added for a value because it isn't in the enum that an overlay added to its schema. */
    public boolean lacks(JsonNode schema, JsonNode value) {
        return bySchema.containsKey(schema) && value.isValueNode() && !value.isNull() && !allows(schema, value);
    }

    /** Adds a warning for each schema whose enum lacks values from samples and examples. */
    void warn(Schemas schemas, Warnings warnings) {
        for (Referring one : referring) {
            found(schemas.resolve(one.schema), one);
            one.schema.path("allOf").forEach(part -> found(schemas.resolve(part), one));
        }
        for (Given given : all) {
            List<String> missing = given.values.stream()
                    .filter(value -> !allows(given.schema, value))
                    .map(JsonNode::toString)
                    .toList();
            if (!missing.isEmpty()) {
                warnings.add(Warning.Kind.LOST, given.place, missing(missing, given.users) + given.action);
            }
        }
    }

    private static String missing(List<String> values, Set<String> users) {
        String first = values.stream().limit(MOST_VALUES).collect(Collectors.joining(", "));
        int more = values.size() - MOST_VALUES;
        return "its samples have " + first + (more > 0 ? " and " + more + " other values" : "")
                + (users.isEmpty() ? "" : " in " + String.join(", ", users))
                + (values.size() > 1 ? ", which aren't" : ", which isn't") + " in the enum of ";
    }

    /** Returns whether a schema has no enum or its enum contains the value. */
    public static boolean allows(JsonNode schema, JsonNode value) {
        if (!schema.has("enum")) {
            return true;
        }
        for (JsonNode one : schema.get("enum")) {
            if (one.equals(value) || one.isNumber() && value.isNumber() && one.asDouble() == value.asDouble()) {
                return true;
            }
        }
        return false;
    }
}
