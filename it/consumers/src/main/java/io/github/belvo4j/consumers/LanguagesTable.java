package io.github.belvo4j.consumers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Checks the guide's table of what clients in each language tolerate, by comparing what they decoded with what they
 * received.
 *
 * <p>Arguments: the folder of the projects, the file of the cases, the guide, and {@code true} to renew the guide's table. A
 * project that was skipped keeps its rows.
 */
public final class LanguagesTable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KINDS = List.of("example", "property", "enum", "fields", "expiry", "offset");
    private static final String HEAD = "| Language | Generator and flags |";

    private final Path projects;
    private final JsonNode cases;

    private LanguagesTable(Path projects, JsonNode cases) {
        this.projects = projects;
        this.cases = cases;
    }

    public static void main(String... args) throws IOException {
        Map<String, String> made = new LanguagesTable(
                        Path.of(args[0]), JSON.readTree(Path.of(args[1]).toFile()))
                .rows();
        Path guide = Path.of(args[2]);
        List<String> lines = Files.readAllLines(guide);
        List<String> renewed = lines.stream()
                .map(line -> made.getOrDefault(key(line), line))
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> missing = made.entrySet().stream()
                .filter(row -> lines.stream().noneMatch(line -> key(line).equals(row.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        int head =
                (int) lines.stream().takeWhile(line -> !line.startsWith(HEAD)).count();
        renewed.addAll(Math.min(head + 2, renewed.size()), missing);
        if (renewed.equals(lines)) {
            System.out.println(guide.getFileName() + " says what the clients of " + made.size() + " rows tolerate");
        } else if (args[3].equals("true")) {
            Files.write(guide, renewed);
        } else {
            throw new IllegalStateException(guide
                    + " doesn't say what clients tolerate; mvn -Pconsumers -DskipTests verify"
                    + " -Drenew=true renews it:\n"
                    + renewed.stream().filter(line -> !lines.contains(line)).collect(Collectors.joining("\n")));
        }
    }

    /** Returns the language and the generator, which identify a row. */
    private static String key(String line) {
        String[] cells = line.split(" \\| ");
        return line.startsWith("| ") && cells.length > 2 ? cells[0] + " " + cells[1].split(" ")[0] : line;
    }

    private Map<String, String> rows() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (LanguageClient client : LanguageClient.all(projects)) {
            Path decoded = client.project().resolve("target/decoded.jsonl");
            String cells =
                    client.isGeneratedOnly() ? " generated only |" + " |".repeat(KINDS.size() - 1) : bears(decoded);
            String row = "| " + client.language() + " | " + client.generator() + " |" + cells;
            rows.put(key(row), row);
        }
        return rows;
    }

    private String bears(Path decoded) throws IOException {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        KINDS.forEach(kind -> tallies.put(kind, new Tally()));
        List<String> lines = Files.readAllLines(decoded);
        if (lines.size() != cases.size()) {
            throw new IllegalStateException(decoded + " has " + lines.size() + " of " + cases.size() + " cases");
        }
        for (int i = 0; i < lines.size(); i++) {
            JsonNode example = cases.get(i);
            tallies.get(example.path("kind").asText()).add(example, JSON.readTree(lines.get(i)));
        }
        return tallies.values().stream().map(tally -> " " + tally + " |").collect(Collectors.joining());
    }

    /** How many cases of a kind were decoded, and how many of them were unchanged. */
    private static final class Tally {
        private int all;
        private int decoded;
        private int kept;

        void add(JsonNode example, JsonNode result) {
            all++;
            if (result.has("decoded")) {
                decoded++;
                kept += Likeness.of(example.path("body"), result.path("decoded")) ? 1 : 0;
            } else {
                System.out.println(result.path("error").asText());
            }
        }

        @Override
        public String toString() {
            if (decoded == 0) {
                return "rejected";
            }
            if (decoded < all) {
                return decoded + " of " + all;
            }
            return kept == all ? "kept" : kept == 0 ? "read" : kept + " of " + all + " kept";
        }
    }
}
