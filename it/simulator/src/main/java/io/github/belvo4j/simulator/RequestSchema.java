package io.github.belvo4j.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields that a request's body may have. All of them are strings but those said to be otherwise. */
final class RequestSchema {
    private enum Type {
        STRING,
        BOOLEAN,
        STRINGS
    }

    private final Map<String, Type> fields = new LinkedHashMap<>();
    private final Set<String> required = new HashSet<>();

    static RequestSchema of(String... optional) {
        return new RequestSchema().add(Type.STRING, optional);
    }

    RequestSchema required(String... names) {
        required.addAll(List.of(names));
        return add(Type.STRING, names);
    }

    RequestSchema booleans(String... names) {
        return add(Type.BOOLEAN, names);
    }

    RequestSchema lists(String... names) {
        return add(Type.STRINGS, names);
    }

    private RequestSchema add(Type type, String... names) {
        for (String name : names) {
            fields.put(name, type);
        }
        return this;
    }

    /**
     * Reads a body.
     *
     * @throws ApiError 400 with an entry for each field that is missing or of the wrong form; 403 for an unknown field,
     *     as Belvo's firewall does with requests that its schema doesn't know
     */
    ObjectNode read(String text) {
        JsonNode json;
        try {
            json = Json.parse(text);
        } catch (JsonProcessingException e) {
            throw ApiError.of(400, "parse_error", "JSON parse error");
        }
        if (!json.isMissingNode() && !json.isObject()) {
            throw ApiError.of(400, "invalid", "Invalid data. Expected an object.");
        }
        ObjectNode body = json.isMissingNode() ? Json.object() : (ObjectNode) json;
        body.fieldNames().forEachRemaining(name -> {
            if (!fields.containsKey(name)) {
                throw ApiError.ofField(403, "permission_denied", "The API knows no field of this name", name);
            }
        });
        List<ObjectNode> errors = new ArrayList<>();
        fields.forEach((name, type) -> {
            ObjectNode error = check(name, body.get(name), type);
            if (error != null) {
                errors.add(error.put("field", name));
            }
        });
        if (!errors.isEmpty()) {
            throw ApiError.of(400, errors);
        }
        return body;
    }

    private @Nullable ObjectNode check(String name, @Nullable JsonNode value, Type type) {
        if (value == null) {
            return required.contains(name) ? ApiError.entry("required", "This field is required.") : null;
        }
        if (value.isNull()) {
            return ApiError.entry("null", "This field may not be null.");
        }
        return switch (type) {
            case STRING -> checkString(value);
            case BOOLEAN -> value.isBoolean() ? null : ApiError.entry("invalid", "Must be a valid boolean.");
            case STRINGS -> checkStrings(value);
        };
    }

    private static @Nullable ObjectNode checkString(JsonNode value) {
        if (!value.isTextual()) {
            return ApiError.entry("invalid", "Not a valid string.");
        }
        return value.textValue().isBlank() ? ApiError.entry("blank", "This field may not be blank.") : null;
    }

    private static @Nullable ObjectNode checkStrings(JsonNode value) {
        if (!value.isArray()) {
            return ApiError.entry("not_a_list", "Expected a list of items.");
        }
        for (JsonNode item : value) {
            ObjectNode error = checkString(item);
            if (error != null) {
                return error;
            }
        }
        return null;
    }
}
