package io.github.belvo4j.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is known of version 1.35.0 of the API, and how a document differs from it. */
final class Facts {
    private Facts() {}

    /** An operation: its statuses, and its query parameters as {@code name:type}, with ! behind required names. */
    record Operation(String method, String path, List<String> statuses, List<String> query) {
        String place() {
            return method + " " + path;
        }
    }

    /** A property of the object at a place; flags are r for required, n for nullable. */
    record Field(String place, String name, String type, String flags, Set<String> values) {}

    /** A difference, with the reason why it should be if it is a wanted one. */
    record Difference(String place, String name, String what) {}

    static List<Operation> operations() {
        return rows("operations").stream()
                .map(row -> new Operation(row[0], row[1], words(row[2], " "), words(row[3], " ")))
                .toList();
    }

    static List<Field> fields() {
        return rows("fields").stream()
                .map(row -> new Field(row[0], row[1], row[2], row[3], new TreeSet<>(words(row[4], "\\|"))))
                .toList();
    }

    /** The committed list; every entry has a reason. */
    static List<Difference> wanted() {
        return rows("differences").stream()
                .peek(row -> {
                    if (row[3].isBlank()) {
                        throw new IllegalStateException(row[0] + " " + row[1] + " " + row[2] + " has no reason");
                    }
                })
                .map(row -> new Difference(row[0], row[1], row[2]))
                .toList();
    }

    /** Where a document says something else of a field. */
    static List<Difference> differences(JsonNode document, Field field) {
        JsonNode object = new Place(document).find(field.place());
        JsonNode property = object.path("properties").path(field.name());
        List<Difference> found = new ArrayList<>();
        if (property.isMissingNode()) {
            found.add(new Difference(field.place(), field.name(), "missing"));
            return found;
        }
        JsonNode schema = Place.resolve(document, property);
        if (!type(schema).equals(field.type())) {
            found.add(new Difference(field.place(), field.name(), "type"));
        }
        JsonNode item = schema.has("items") ? Place.resolve(document, schema.path("items")) : schema;
        Set<String> values = new TreeSet<>();
        item.path("enum").forEach(value -> values.add(value.asText()));
        if (!values.containsAll(field.values())) {
            found.add(new Difference(field.place(), field.name(), "enum"));
        }
        boolean required = false;
        for (JsonNode name : object.path("required")) {
            required |= name.asText().equals(field.name());
        }
        if (required != field.flags().contains("r")) {
            found.add(new Difference(field.place(), field.name(), "required"));
        }
        if (Place.isNullable(document, property) != field.flags().contains("n")) {
            found.add(new Difference(field.place(), field.name(), "nullable"));
        }
        return found;
    }

    /** Formats that make another type in programs; the sizes of numbers are left to programs. */
    private static String type(JsonNode schema) {
        String format = schema.path("format").asText();
        boolean tells = Set.of("date", "date-time", "uuid", "binary").contains(format);
        return schema.path("type").asText("object") + (tells ? "(" + format + ")" : "");
    }

    private static List<String> words(String text, String separator) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(separator));
    }

    private static List<String[]> rows(String name) {
        try (InputStream in = Facts.class.getResourceAsStream("/facts/" + name + ".tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.copyOf((line + "\t\t\t\t").split("\t", -1), 5))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
