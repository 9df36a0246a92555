package io.github.belvo4j.simulator.internal.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part that thousands of objects have in common. Names and sequences of unchanged values are encoded only once. */
public final class RowTemplate {
    private final String[] names;
    private final SerializableString[] encodedNames;
    private final JsonNode[] values;
    private final Map<String, Integer> places = new HashMap<>();

    /** For each position, the sequence of values that was last written from that position on. */
    private final @Nullable Run[] runs;

    /**
     * The JSON of consecutive values, with the names between them.
     *
     * @param end the position after the last value
     */
    private record Run(int end, SerializableString json) {}

    /**
     * Creates a template.
     *
     * @param object an object with all properties that the rows may have; its values must not be changed
     */
    public RowTemplate(ObjectNode object) {
        this.names = new String[object.size()];
        this.encodedNames = new SerializableString[names.length];
        this.values = new JsonNode[names.length];
        this.runs = new Run[names.length];
        object.properties().forEach(property -> {
            int place = places.size();
            places.put(property.getKey(), place);
            names[place] = property.getKey();
            encodedNames[place] = new SerializedString(property.getKey());
            values[place] = property.getValue();
        });
    }

    /** Returns the default value of a property. */
    public JsonNode get(String name) {
        return values[place(name)];
    }

    /** Returns the position of a property, or -1 if there is no such property. */
    int place(@Nullable Object name) {
        return places.getOrDefault(name, -1);
    }

    String name(int place) {
        return names[place];
    }

    SerializableString encodedName(int place) {
        return encodedNames[place];
    }

    JsonNode value(int place) {
        return values[place];
    }

    /** Returns a new array of all values, in order. */
    @Nullable
    JsonNode[] values() {
        return values.clone();
    }

    /**
     * Returns the JSON of the values from {@code start} (inclusive) to {@code end} (exclusive), with the names between them,
     * but without the name of the first value.
     */
    SerializableString json(int start, int end) {
        Run known = runs[start];
        if (known == null || known.end() != end) {
            known = new Run(end, encode(start, end));
            runs[start] = known;
        }
        return known.json();
    }

    private SerializableString encode(int start, int end) {
        StringBuilder json = new StringBuilder(values[start].toString());
        for (int place = start + 1; place < end; place++) {
            json.append(",\"")
                    .append(encodedNames[place].asQuotedChars())
                    .append("\":")
                    .append(values[place]);
        }
        return new SerializedString(json.toString());
    }
}
