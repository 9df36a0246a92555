package io.github.belvo4j.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Expected differences, each with its reason, read from a file. */
final class WantedDifferences {

    private final Map<Pattern, String> reasons;
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    private WantedDifferences(Map<Pattern, String> reasons) {
        this.reasons = reasons;
    }

    static WantedDifferences read(String file) {
        try (InputStream in = WantedDifferences.class.getResourceAsStream(file)) {
            return new WantedDifferences(new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(row -> pattern(row[0]), row -> row[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String difference) {
        return Pattern.compile(
                Arrays.stream(difference.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    /** The differences that match no line of the file. */
    synchronized List<String> without(List<String> differences) {
        return differences.stream()
                .filter(difference -> reason(difference)
                        .map(reason -> found.computeIfAbsent(reason, none -> new ArrayList<>())
                                .add(difference))
                        .isEmpty())
                .toList();
    }

    private Optional<String> reason(String difference) {
        return reasons.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(difference).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Prints which were found, and why they are expected. */
    void print() {
        found.forEach((reason, differences) ->
                System.out.println(differences.size() + " × " + differences.get(0) + " (" + reason + ")"));
    }
}
