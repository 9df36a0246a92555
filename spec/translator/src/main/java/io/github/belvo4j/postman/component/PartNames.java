package io.github.belvo4j.postman.component;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.api.ReasonPhrases;
import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.language.Inflector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names the parameters and responses that operations share. If several parameters or responses would have the same
 * name, the most frequent of them gets that name. The names of the others also contain a segment that the paths of all
 * their operations have in common, the word {@code required}, the name of their example, or else a number.
 */
final class PartNames {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String ILLEGAL = "[^A-Za-z0-9._-]+";

    private final Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** The number of operations whose paths contain a segment, by segment. */
    private final Map<String, Integer> segments = new HashMap<>();

    private int operations;

    private PartNames() {}

    /**
     * Prepares to name the components of one kind, such as {@code parameters}, without repeating a name that the
     * document already contains.
     */
    static PartNames in(JsonNode document, String kind) {
        PartNames names = new PartNames();
        document.path("components").path(kind).fieldNames().forEachRemaining(names.taken::add);
        document.path("paths").properties().forEach(path -> {
            names.operations += path.getValue().size();
            SharedPart.segments(path.getKey())
                    .forEach(segment ->
                            names.segments.merge(segment, path.getValue().size(), Integer::sum));
        });
        return names;
    }

    /**
     * Returns the name that a parameter has in requests, without characters that aren't allowed in the names of
     * components.
     */
    static String ofParameter(JsonNode parameter) {
        String name = parameter.path("name").asText().replaceAll(ILLEGAL, "");
        return name.isEmpty() ? "parameter" : name;
    }

    /** Names a response after its content if it is successful, otherwise after the meaning of its status. */
    static String ofResponse(String status, JsonNode response) {
        JsonNode schema = response.path("content").path("application/json").path("schema");
        String item = nameOf(schema.path("items"));
        String carried = item.isEmpty() ? nameOf(schema) : item + "List";
        if (status.startsWith("2") && !carried.isEmpty()) {
            return status.equals("201") ? "Created" + carried : carried;
        }
        String phrase = Identifiers.pascal(ReasonPhrases.of(status));
        return phrase.isEmpty() ? "Response" : phrase;
    }

    private static String nameOf(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.startsWith(SCHEMAS) ? reference.substring(SCHEMAS.length()) : "";
    }

    /**
     * Returns a unique name for each parameter or response.
     *
     * @param parts the shared parameters or responses; of those with the same name, the most frequent comes first
     */
    Map<SharedPart, String> name(List<SharedPart> parts) {
        Map<SharedPart, String> names = new LinkedHashMap<>();
        for (SharedPart part : parts) {
            if (taken.add(part.name())) {
                names.put(part, part.name());
            }
        }
        parts.forEach(part -> names.computeIfAbsent(part, this::longer));
        return names;
    }

    private String longer(SharedPart part) {
        return alternatives(part).stream()
                .filter(name -> !name.isEmpty() && taken.add(name))
                .findFirst()
                .orElseGet(() -> numbered(part.name()));
    }

    private String numbered(String name) {
        String free = name;
        for (int n = 2; !taken.add(free); n++) {
            free = name + n;
        }
        return free;
    }

    private List<String> alternatives(SharedPart part) {
        List<String> alternatives = new ArrayList<>();
        List<String> common = part.commonSegments();
        telling(part, common).ifPresent(segment -> {
            List<String> words = new ArrayList<>(Inflector.singular(Identifiers.of(segment)));
            alternatives.add(qualified(words, part.name()));
            int at = common.indexOf(segment);
            if (at > 0) {
                words.addAll(0, Identifiers.of(common.get(at - 1)));
                alternatives.add(qualified(words, part.name()));
            }
        });
        if (part.node().path("required").asBoolean()) {
            alternatives.add(qualified(List.of("required"), part.name()));
        }
        alternatives.addAll(example(part.node()));
        return alternatives;
    }

    /**
     * Returns the common segment that best identifies a parameter or response: the last segment, if all paths end with
     * the same one, or else the rarest segment. Segments in the paths of at least half of the operations are ignored.
     */
    private Optional<String> telling(SharedPart part, List<String> common) {
        List<String> telling = common.stream()
                .filter(segment -> 2 * segments.getOrDefault(segment, 0) < operations)
                .toList();
        Optional<String> last = part.lastSegment().filter(telling::contains);
        return last.or(() -> telling.stream().min(Comparator.comparing(segments::get)));
    }

    /** Returns the name of the response's example, if the response has exactly one. */
    private static List<String> example(JsonNode response) {
        List<String> names = new ArrayList<>();
        response.path("content")
                .forEach(media -> media.path("examples").fieldNames().forEachRemaining(names::add));
        return names.size() == 1 ? List.of(names.get(0).replaceAll(ILLEGAL, "")) : List.of();
    }

    /** Returns the qualified name, such as {@code userId} for the ID in {@code /users/{id}}. */
    private static String qualified(List<String> words, String name) {
        List<String> all = new ArrayList<>(words);
        all.addAll(Identifiers.of(name));
        return Character.isUpperCase(name.charAt(0)) ? Identifiers.pascal(all) : Identifiers.camel(all);
    }
}
