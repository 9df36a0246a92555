package io.github.belvo4j.postman.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.location.DocumentLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Schemas that started to differ from a schema with a chosen name. What overlays specify for that schema also applies
 * to these schemas until they get their own names.
 */
final class SplitSchemas {
    private static final DocumentLocation SCHEMAS =
            DocumentLocation.ROOT.at("components").at("schemas");

    private final JsonNode document;
    private final Map<String, String> originals;
    private final Map<String, Integer> actions = new TreeMap<>();

    SplitSchemas(JsonNode document, Map<String, String> originals) {
        this.document = document;
        this.originals = new TreeMap<>(originals);
    }

    /**
     * Returns the places to which an action also applies: the parts of split schemas that correspond to its matches,
     * unless the action addresses the split schema itself.
     */
    List<Match> alike(List<Match> matches) {
        List<Match> alike = new ArrayList<>();
        originals.forEach((name, original) -> {
            DocumentLocation split = SCHEMAS.at(name);
            boolean addressed =
                    matches.stream().anyMatch(match -> match.location().isWithin(split));
            List<Match> found = addressed ? List.of() : within(SCHEMAS.at(original), split, matches);
            if (!found.isEmpty()) {
                actions.merge(name, 1, Integer::sum);
                alike.addAll(found);
            }
        });
        return alike;
    }

    private List<Match> within(DocumentLocation original, DocumentLocation split, List<Match> matches) {
        return matches.stream()
                .map(Match::location)
                .filter(location -> location.isWithin(original))
                .flatMap(location -> Match.at(document, split.at(location.from(original))).stream())
                .toList();
    }

    void warn(Warnings warnings) {
        actions.forEach((name, count) -> warnings.add(
                Warning.Kind.SPLIT,
                name,
                count + (count == 1 ? " overlay action for " : " overlay actions for ") + originals.get(name)
                        + (count == 1 ? " also applies" : " also apply") + " to it until it has a name of its own"));
    }
}
