package io.github.belvo4j.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A query parameter of the document. */
record Parameter(String name, boolean required, Schema schema) {
    /** Belvo doesn't refuse a page that is too long, it cuts it. */
    private static final String CUT = "page_size";

    static Parameter of(JsonNode parameter, References references) {
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("required").asBoolean(),
                new Schema(parameter.path("schema"), references));
    }

    /**
     * Checks a value, and gives it as the server takes it. One without text counts as missing, as it does in Belvo's
     * framework.
     */
    @Nullable
    String read(@Nullable String text, Errors errors) {
        if (text == null || text.isEmpty()) {
            if (required) {
                errors.add("required", "This field is required.", name);
            }
            return null;
        }
        JsonNode value = schema.parse(text);
        JsonNode read = name.equals(CUT) ? schema.cut(value) : value;
        schema.check(read, name, errors);
        return read == value ? text : read.asText();
    }
}
