package io.github.belvo4j.postman.gather;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.infer.Shape;
import io.github.belvo4j.postman.infer.ShapeReader;
import io.github.belvo4j.postman.read.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The samples of one place and media type. Equal ones count once: a saved response repeats its request. */
final class Samples {
    /** Characters; what is longer helps nobody as an example. */
    private static final int MAX_EXAMPLE = 10_000;

    private static final int MAX_EXAMPLES = 6;

    private static final int MAX_EXAMPLE_DEPTH = 30;

    private final Set<JsonNode> seen = new LinkedHashSet<>();
    private final Map<String, JsonNode> examples = new LinkedHashMap<>();
    private final Map<String, String> descriptions = new HashMap<>();
    private final Set<String> optional = new LinkedHashSet<>();
    private final Set<List<Field>> forms = new HashSet<>();
    private Shape shape = Shape.UNKNOWN;

    /** Adds a sample whose value was read; {@code shown} is what of it may be seen. */
    void add(JsonNode sample, JsonNode shown, String name) {
        if (seen.add(sample)) {
            boolean whole =
                    ShapeReader.isReal(sample) && isExample(shown, MAX_EXAMPLE_DEPTH) && addExample(name, shown);
            shape = shape.merge(whole ? ShapeReader.readWithoutExamples(sample) : ShapeReader.read(sample));
        }
    }

    /** Tools follow references within examples, and their readers are bounded in depth. */
    private static boolean isExample(JsonNode node, int depth) {
        if (depth == 0 || node.has("$ref")) {
            return false;
        }
        for (JsonNode child : node) {
            if (!isExample(child, depth - 1)) {
                return false;
            }
        }
        return true;
    }

    /** Adds what isn't looked into. */
    void add(Shape sample) {
        shape = shape.merge(sample);
    }

    /** Adds a form. */
    void add(List<Field> fields, Shape sample, Map<String, String> texts, Set<String> switchedOff) {
        if (!forms.add(fields)) {
            return;
        }
        shape = shape.merge(sample);
        texts.forEach((key, text) -> descriptions.merge(key, text, (one, other) -> one.isEmpty() ? other : one));
        optional.addAll(switchedOff);
    }

    /** Returns whether it is kept: the first few are, unless they are long. */
    boolean addExample(String name, JsonNode shown) {
        boolean kept = examples.size() < MAX_EXAMPLES && shown.toString().length() <= MAX_EXAMPLE;
        if (kept && !examples.containsValue(shown)) {
            String unique = name.isBlank() ? "example" : name;
            for (int n = 2; examples.containsKey(unique); n++) {
                unique = name + " " + n;
            }
            examples.put(unique, shown);
        }
        return kept;
    }

    Payload payload() {
        return new Payload(shape, examples, descriptions, optional);
    }
}
