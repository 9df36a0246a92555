package io.github.belvo4j.postman.inference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.belvo4j.postman.variable.Variables;
import java.util.Map;

/**
 * Replaces the variables in a sample with their values. Since the sample has already been parsed, a value can't break
 * its syntax.
 */
public final class VariableFiller {
    private VariableFiller() {}

    /** Returns the sample, in which each variable with a known value is replaced with that value. */
    public static JsonNode fill(JsonNode sample, Variables variables) {
        if (sample.isObject()) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : sample.properties()) {
                filled.set(member.getKey(), fill(member.getValue(), variables));
            }
            return filled;
        }
        if (sample.isArray()) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode(sample.size());
            sample.forEach(element -> filled.add(fill(element, variables)));
            return filled;
        }
        return sample.isTextual() && sample.textValue().contains("{{") ? fill(sample.textValue(), variables) : sample;
    }

    /** Replaces the variables in a string; the value of an unquoted variable is parsed as JSON. */
    private static JsonNode fill(String text, Variables variables) {
        boolean bare = text.charAt(0) == Placeholders.BARE;
        String filled = variables.resolve(bare ? text.substring(1) : text);
        if (!bare) {
            return TextNode.valueOf(filled);
        }
        if (filled.equals(text.substring(1))) {
            return TextNode.valueOf(text);
        }
        return LenientJson.read(filled).orElseGet(() -> TextNode.valueOf(filled));
    }
}
