package io.github.belvo4j.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** JSON as it is on the wire, with exact numbers. */
final class Wire {
    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .nodeFactory(NODES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Wire() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    /** An object of a model class. */
    static Object read(JsonNode json, Class<?> type) {
        try {
            return MAPPER.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json + " can't be read as " + type, e);
        }
    }

    static JsonNode write(Object model) {
        return MAPPER.valueToTree(model);
    }

    /**
     * Where two trees differ, with both values. Nulls are ignored, all formats of a time are equivalent, and numbers
     * must have the same digits.
     */
    static List<String> differences(JsonNode expected, JsonNode actual) {
        Map<String, String> one = new TreeMap<>();
        Map<String, String> other = new TreeMap<>();
        addValues(expected, "", one);
        addValues(actual, "", other);
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .filter(path -> !Objects.equals(one.get(path), other.get(path)))
                .map(path -> path + ": expected " + one.get(path) + ", but was " + other.get(path))
                .toList();
    }

    private static void addValues(JsonNode json, String path, Map<String, String> values) {
        json.properties().forEach(property -> addValues(property.getValue(), path + "/" + property.getKey(), values));
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            addValues(json.get(i), path + "/" + i, values);
        }
        if (json.isNumber()) {
            values.put(path, json.decimalValue().toPlainString());
        } else if (json.isContainerNode() && json.isEmpty()) {
            values.put(path, json.toString());
        } else if (json.isValueNode() && !json.isNull()) {
            values.put(
                    path,
                    json.asText().matches("\\d{4}-\\d\\d-\\d\\d(T.*)?") ? instant(json.asText()) : json.toString());
        }
    }

    /** A date means its start, and a date-time without an offset is in UTC. */
    private static String instant(String text) {
        String time = text.contains("T") ? text : text + "T00:00:00Z";
        return (time.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? OffsetDateTime.parse(time) : OffsetDateTime.parse(time + "Z"))
                .toInstant()
                .toString();
    }
}
