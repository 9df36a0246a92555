package io.github.belvo4j.postman.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the differences in one operation or schema. */
final class Findings {
    private static final List<String> TEXTS =
            List.of("summary", "description", "title", "example", "examples", "externalDocs", "tags");

    private final List<Detail> details = new ArrayList<>();
    private final Set<String> compared = new LinkedHashSet<>();
    private boolean texts;

    void add(String text, boolean breaking) {
        details.add(Detail.of(text, breaking));
    }

    /** Records that the given component schemas were compared. */
    void noteCompared(Set<String> components) {
        compared.addAll(components);
    }

    /** Compares descriptions, and records whether they differ. */
    void noteTexts(List<JsonNode> before, List<JsonNode> after) {
        texts |= !before.equals(after)
                && TEXTS.stream().anyMatch(key -> !of(before, key).equals(of(after, key)));
    }

    void noteTexts(JsonNode before, JsonNode after) {
        noteTexts(List.of(before), List.of(after));
    }

    private static List<JsonNode> of(List<JsonNode> nodes, String key) {
        return nodes.stream()
                .map(node -> node.path(key))
                .filter(text -> !text.isMissingNode())
                .toList();
    }

    /**
     * Returns all differences, with those in descriptions last.
     *
     * @param subject the name of the schema that the descriptions belong to; empty for an operation
     */
    List<Detail> details(String subject) {
        List<Detail> all = new ArrayList<>(details);
        if (texts) {
            all.add(Detail.wording((subject + " has a different description").strip()));
        }
        return all;
    }

    /** Returns the component schemas that have been compared. */
    Set<String> compared() {
        return compared;
    }
}
