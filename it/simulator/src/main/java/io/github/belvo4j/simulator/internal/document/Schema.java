package io.github.belvo4j.simulator.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.json.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The schema of a value. Without a type, the schema accepts values of any type. */
public final class Schema {
    private final ReferenceResolver references;
    private final ObjectNode keywords = Json.object();

    public Schema(JsonNode schema, ReferenceResolver references) {
        this.references = references;
        add(schema);
    }

    /**
     * Adds the keywords of a schema and of its {@code allOf} parts. The schema's own keywords take precedence over those of the
     * parts.
     */
    private void add(JsonNode part) {
        JsonNode schema = references.follow(part);
        schema.path("allOf").forEach(this::add);
        schema.properties().forEach(keyword -> {
            switch (keyword.getKey()) {
                case "properties" -> keywords.withObjectProperty("properties").setAll((ObjectNode) keyword.getValue());
                case "required" -> keywords.withArrayProperty("required").addAll((ArrayNode) keyword.getValue());
                default -> keywords.set(keyword.getKey(), keyword.getValue());
            }
        });
    }

    public boolean requires(String property) {
        for (JsonNode name : keywords.path("required")) {
            if (name.asText().equals(property)) {
                return true;
            }
        }
        return false;
    }

    /** Parses a query parameter. A value of the wrong type remains a string, which {@link #check} rejects. */
    public JsonNode parse(String text) {
        try {
            return switch (type()) {
                case "integer" -> LongNode.valueOf(Long.parseLong(text));
                case "number" -> DecimalNode.valueOf(new BigDecimal(text));
                case "boolean" -> text.matches("true|false") ? BooleanNode.valueOf(text.equals("true")) : text(text);
                case "array" -> {
                    ArrayNode items = Json.array();
                    for (String item : text.split(",", -1)) {
                        items.add(items().parse(item));
                    }
                    yield items;
                }
                default -> text(text);
            };
        } catch (NumberFormatException e) {
            return text(text);
        }
    }

    /** Returns a number or, if the number exceeds the schema's maximum, the maximum. */
    public JsonNode cut(JsonNode value) {
        JsonNode maximum = keywords.path("maximum");
        return value.isNumber() && maximum.isNumber() && compare(value, maximum) > 0 ? maximum : value;
    }

    /**
     * Adds an error for each invalid field.
     *
     * @param field the name of the value, with dots between the levels; empty for the whole body
     * @throws ApiError 403 for an unknown field, which Belvo's firewall rejects
     */
    public void check(JsonNode value, String field, ValidationErrors errors) {
        if (value.isNull()) {
            if (!keywords.path("nullable").asBoolean()) {
                errors.add("null", "This field may not be null.", field);
            }
            return;
        }
        switch (type()) {
            case "object" -> checkObject(value, field, errors);
            case "array" -> checkArray(value, field, errors);
            case "string" -> checkString(value, field, errors);
            case "integer" -> checkNumber(value, value.isIntegralNumber(), field, errors);
            case "number" -> checkNumber(value, value.isNumber(), field, errors);
            case "boolean" -> {
                if (!value.isBoolean()) {
                    errors.add("invalid", "Must be a valid boolean.", field);
                }
            }
            default -> checkAlternatives(value, field, errors);
        }
    }

    private void checkObject(JsonNode value, String field, ValidationErrors errors) {
        if (!value.isObject()) {
            errors.add("invalid", "Invalid data. Expected an object.", field);
            return;
        }
        String prefix = field.isEmpty() ? "" : field + ".";
        JsonNode properties = keywords.path("properties");
        JsonNode others = keywords.path("additionalProperties");
        boolean open = others.isObject() || others.asBoolean(properties.isMissingNode());
        value.properties().forEach(property -> {
            JsonNode schema = properties.path(property.getKey());
            if (schema.isMissingNode() && !open) {
                throw ApiError.unknown(prefix + property.getKey());
            }
            of(schema.isMissingNode() ? others : schema).check(property.getValue(), prefix + property.getKey(), errors);
        });
        for (JsonNode name : keywords.path("required")) {
            if (!value.has(name.asText())) {
                errors.add("required", "This field is required.", prefix + name.asText());
            }
        }
    }

    private void checkArray(JsonNode value, String field, ValidationErrors errors) {
        int fewest = keywords.path("minItems").asInt();
        int most = keywords.path("maxItems").asInt(Integer.MAX_VALUE);
        if (!value.isArray()) {
            errors.add("not_a_list", "Expected a list of items.", field);
        } else if (value.size() < fewest) {
            errors.add("invalid", "Ensure this field has at least " + fewest + " elements.", field);
        } else if (value.size() > most) {
            errors.add("invalid", "Ensure this field has no more than " + most + " elements.", field);
        } else {
            value.forEach(item -> items().check(item, field, errors));
        }
    }

    private void checkString(JsonNode value, String field, ValidationErrors errors) {
        if (!value.isTextual()) {
            errors.add("invalid", "Not a valid string.", field);
        } else if (value.textValue().isBlank()) {
            errors.add("blank", "This field may not be blank.", field);
        } else {
            String complaint = complaint(value.textValue());
            if (complaint == null) {
                checkChoice(value, field, errors);
            } else {
                errors.add("invalid", complaint, field);
            }
        }
    }

    private @Nullable String complaint(String text) {
        int shortest = keywords.path("minLength").asInt();
        int longest = keywords.path("maxLength").asInt(Integer.MAX_VALUE);
        int length = text.codePointCount(0, text.length());
        if (length < shortest) {
            return "Ensure this field has at least " + shortest + " characters.";
        }
        if (length > longest) {
            return "Ensure this field has no more than " + longest + " characters.";
        }
        // Belvo's patterns apply to the whole value, whether they are anchored or not.
        String pattern = Json.text(keywords, "pattern");
        return pattern != null && !text.matches(pattern)
                ? "This value does not match the required pattern."
                : Formats.complaint(Json.text(keywords, "format", ""), text);
    }

    /**
     * Checks a value against the schema's first alternative for objects or, if the value isn't an object, against the first
     * alternative for other values.
     */
    private void checkAlternatives(JsonNode value, String field, ValidationErrors errors) {
        for (JsonNode part : keywords.path("oneOf")) {
            Schema alternative = of(part);
            if (alternative.type().equals("object") == value.isObject()) {
                alternative.check(value, field, errors);
                return;
            }
        }
        checkChoice(value, field, errors);
    }

    private void checkNumber(JsonNode value, boolean ofType, String field, ValidationErrors errors) {
        JsonNode minimum = keywords.path("minimum");
        JsonNode maximum = keywords.path("maximum");
        if (!ofType) {
            errors.add("invalid", "A valid " + type() + " is required.", field);
        } else if (minimum.isNumber() && compare(value, minimum) < 0) {
            errors.add("invalid", "Ensure this value is greater than or equal to " + minimum + ".", field);
        } else if (maximum.isNumber() && compare(value, maximum) > 0) {
            errors.add("invalid", "Ensure this value is less than or equal to " + maximum + ".", field);
        } else {
            checkChoice(value, field, errors);
        }
    }

    private void checkChoice(JsonNode value, String field, ValidationErrors errors) {
        JsonNode choices = keywords.path("enum");
        for (JsonNode choice : choices) {
            if (choice.asText().equals(value.asText())) {
                return;
            }
        }
        if (!choices.isMissingNode()) {
            errors.add("invalid_choice", "\"" + value.asText() + "\" is not a valid choice.", field);
        }
    }

    private String type() {
        return keywords.path("type").asText();
    }

    private Schema items() {
        return of(keywords.path("items"));
    }

    private Schema of(JsonNode schema) {
        return new Schema(schema, references);
    }

    private static JsonNode text(String text) {
        return TextNode.valueOf(text);
    }

    private static int compare(JsonNode one, JsonNode other) {
        return one.decimalValue().compareTo(other.decimalValue());
    }
}
