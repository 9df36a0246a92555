package io.github.belvo4j.postman.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.belvo4j.postman.language.WordList;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Applies a function that removes secrets to every string of a document, before overlays are applied. */
public final class Scrubber {
    /** Structural keywords, which aren't free text. A secret could equal one of their values, such as "string". */
    private static final Set<String> STRUCTURE =
            WordList.of("$ref bearerFormat format in name operationId scheme style type");

    private Scrubber() {}

    /**
     * Changes the strings of a document in place, except for names, references and the values of other structural
     * keywords.
     */
    public static void scrub(ObjectNode document, UnaryOperator<String> scrub) {
        walk(document, scrub, true);
    }

    private static void walk(JsonNode node, UnaryOperator<String> scrub, boolean structure) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (!(member.getValue() instanceof TextNode text)) {
                    walk(member.getValue(), scrub, structure && !member.getKey().startsWith("example"));
                } else if (!structure || !STRUCTURE.contains(member.getKey())) {
                    member.setValue(scrubbed(text, scrub));
                }
            }
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof TextNode text) {
                    list.set(i, scrubbed(text, scrub));
                } else {
                    walk(list.get(i), scrub, structure);
                }
            }
        }
    }

    private static JsonNode scrubbed(TextNode text, UnaryOperator<String> scrub) {
        String scrubbed = scrub.apply(text.textValue());
        return scrubbed.equals(text.textValue()) ? text : TextNode.valueOf(scrubbed);
    }
}
