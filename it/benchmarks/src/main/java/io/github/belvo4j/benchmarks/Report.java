package io.github.belvo4j.benchmarks;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measurements by row and candidate, as JSON and as a Markdown table with ratios to the limit. */
final class Report {

    private static final String LIMIT = "LimitHttpClient5";

    private final Map<String, Map<String, List<Double>>> rows = new TreeMap<>();
    private final List<String> candidates;

    Report(List<String> candidates) {
        this.candidates = candidates;
    }

    void add(String row, String candidate, double value) {
        rows.computeIfAbsent(row, r -> new TreeMap<>())
                .computeIfAbsent(candidate, c -> new ArrayList<>())
                .add(value);
    }

    void write(Path folder) throws Exception {
        Files.createDirectories(folder);
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(folder.resolve("results.json").toFile(), rows);
        Files.writeString(folder.resolve("results.md"), markdown());
    }

    String markdown() {
        StringBuilder table = new StringBuilder("| |");
        candidates.forEach(candidate -> table.append(' ').append(candidate).append(" |"));
        table.append("\n|---|").append("---|".repeat(candidates.size())).append('\n');
        rows.forEach((row, values) -> {
            table.append("| ").append(row).append(" |");
            candidates.forEach(candidate ->
                    table.append(' ').append(cell(values, candidate)).append(" |"));
            table.append('\n');
        });
        return table.toString();
    }

    private static String cell(Map<String, List<Double>> values, String candidate) {
        if (!values.containsKey(candidate)) {
            return "";
        }
        double value = calm(values.get(candidate));
        String shown = value < 100 ? "%.2f".formatted(value) : "%,.0f".formatted(value);
        return candidate.equals(LIMIT) || !values.containsKey(LIMIT)
                ? shown
                : shown + " (%.2f×)".formatted(value / calm(values.get(LIMIT)));
    }

    /** Returns the first quartile: on a shared machine, other processes can only increase what is measured. */
    private static double calm(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 4);
    }
}
