package io.github.belvo4j.postman.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.api.Payload;
import io.github.belvo4j.postman.collection.Field;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.location.SourceLocation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The samples of one place and media type. Equal samples count once, because each saved response contains a copy of its
 * request.
 */
final class Samples {
    private static final int MAX_EXAMPLES = 6;

    private final Set<JsonNode> seen = new HashSet<>();
    private final Set<List<Field>> forms = new HashSet<>();
    private final Map<String, JsonNode> examples = new LinkedHashMap<>();
    private final Set<String> deep = new TreeSet<>();
    private final Map<SourceLocation, Map.Entry<String, JsonNode>> unreadable = new LinkedHashMap<>();
    private Shape shape = Shape.UNKNOWN;

    /**
     * Adds a sample.
     *
     * @param mask replaces the secrets in the sample
     */
    void add(JsonSample sample, String name, UnaryOperator<JsonNode> mask) {
        if (seen.add(sample.value())) {
            JsonNode shown = mask.apply(sample.value());
            boolean whole = sample.example() && addExample(name, shown);
            shape = shape.merge(whole ? sample.bare() : sample.shape());
        }
    }

    /** Adds the shape of content that isn't JSON. */
    void add(Shape sample) {
        shape = shape.merge(sample);
    }

    /**
     * Adds a form.
     *
     * @param deep the properties whose members are separate fields
     */
    void add(List<Field> fields, Shape sample, Set<String> deep) {
        if (forms.add(fields)) {
            shape = shape.merge(sample);
            this.deep.addAll(deep);
        }
    }

    /**
     * Adds an example unless {@link #MAX_EXAMPLES} have already been added, and returns false in that case.
     */
    boolean addExample(String name, JsonNode shown) {
        boolean kept = examples.size() < MAX_EXAMPLES;
        if (kept && !examples.containsValue(shown)) {
            String unique = name.isBlank() ? "example" : name;
            for (int n = 2; examples.containsKey(unique); n++) {
                unique = name + " " + n;
            }
            examples.put(unique, shown);
        }
        return kept;
    }

    /** Adds content that can't be parsed. It becomes an example only if there is nothing else. */
    void addUnreadable(String name, JsonNode text, SourceLocation place) {
        unreadable.put(place, Map.entry(name, text));
    }

    /** Returns the places of content that can't be parsed. */
    Set<SourceLocation> unreadable() {
        return unreadable.keySet();
    }

    boolean isKnown() {
        return shape != Shape.UNKNOWN;
    }

    Payload payload() {
        if (!isKnown()) {
            unreadable.values().forEach(text -> addExample(text.getKey(), text.getValue()));
        }
        return new Payload(shape, examples, deep);
    }
}
