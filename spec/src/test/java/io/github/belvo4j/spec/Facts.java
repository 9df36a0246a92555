package io.github.belvo4j.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The facts about version 1.223.0 of the API, as of 2026-04-23. */
final class Facts {

    private static final int COLUMNS = 8;

    private Facts() {}

    /**
     * An operation.
     *
     * @param bodies by {@code request} or status
     */
    record Operation(String method, String path, Map<String, Body> bodies) {

        String name() {
            return method + " " + path;
        }
    }

    /**
     * A body.
     *
     * @param type the type; empty if there is none
     * @param kind the kind of the object, or of the objects in the list; empty if it has no properties
     */
    record Body(String type, String kind) {}

    record Parameter(String operation, String in, Fact fact) {}

    /**
     * What is known of a property or parameter.
     *
     * @param flags r for required, n for nullable, d for deprecated
     * @param kind the kind of the object or of the objects in the list; empty if it has no properties
     */
    record Fact(String name, String type, String flags, String values, String limits, String standard, String kind) {}

    /** Expected differences: those that match the place, the name, and the kind with both sides; with the reason. */
    record Wanted(Pattern place, Pattern name, Pattern what, String reason) {

        boolean covers(Difference difference) {
            return what.matcher(difference.what() + " " + difference.detail()).matches()
                    && place.matcher(difference.place()).matches()
                    && name.matcher(difference.name()).matches();
        }
    }

    static List<Operation> operations() {
        return rows("operations").stream()
                .map(row -> new Operation(row[0], row[1], bodies(row[2])))
                .toList();
    }

    private static Map<String, Body> bodies(String text) {
        Map<String, Body> bodies = new LinkedHashMap<>();
        for (String body : text.split(" (?=request|[1-5]\\d\\d(?:=| |$))")) {
            String[] parts = body.split("[=:]", 3);
            bodies.put(parts[0], new Body(parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : ""));
        }
        return bodies;
    }

    static List<Parameter> parameters() {
        return rows("parameters").stream()
                .map(row -> new Parameter(
                        row[0], row[1], new Fact(row[2], row[3], row[4], sorted(row[5], "|"), row[6], row[7], "")))
                .toList();
    }

    /** The properties of each kind of object. */
    static Map<String, List<Fact>> kinds() {
        return rows("kinds").stream()
                .collect(Collectors.groupingBy(
                        row -> row[0],
                        LinkedHashMap::new,
                        Collectors.mapping(
                                row -> new Fact(row[1], row[2], row[3], sorted(row[4], "|"), row[5], row[6], row[7]),
                                Collectors.toList())));
    }

    /** The committed list; every entry has a reason. */
    static List<Wanted> wanted() {
        return rows("differences").stream()
                .map(row -> new Wanted(pattern(row[0]), pattern(row[1]), pattern(row[2] + "*"), reason(row)))
                .toList();
    }

    private static String reason(String[] row) {
        if (row[3].isBlank()) {
            throw new IllegalStateException(row[0] + " " + row[1] + " " + row[2] + " has no reason");
        }
        return row[3];
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile(
                Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    static String sorted(String text, String separator) {
        return String.join(separator, new TreeSet<>(List.of(text.split(Pattern.quote(separator)))));
    }

    private static List<String[]> rows(String name) {
        try (InputStream in = Facts.class.getResourceAsStream("/facts/" + name + ".tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.copyOf((line + "\t".repeat(COLUMNS)).split("\t", -1), COLUMNS))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
