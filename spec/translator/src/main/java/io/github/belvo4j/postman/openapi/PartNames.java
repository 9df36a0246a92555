package io.github.belvo4j.postman.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.api.ReasonPhrases;
import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.language.Inflector;
import java.util.ArrayList;
import java.util.List;

/** Names parameters and responses that operations share. */
final class PartNames {
    private static final String ILLEGAL = "[^A-Za-z0-9._-]+";

    private PartNames() {}

    /** As it is called in a request. */
    static String ofParameter(JsonNode parameter) {
        String name = parameter.path("name").asText().replaceAll(ILLEGAL, "");
        return name.isEmpty() ? "parameter" : name;
    }

    /** After what it carries where all is well, else after what its status means. */
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
        return reference.startsWith(Schemas.PREFIX) ? reference.substring(Schemas.PREFIX.length()) : "";
    }

    /** {@code userId} for the id of {@code /users/{id}}. */
    static String qualified(String name, String path) {
        List<String> words = new ArrayList<>();
        for (String segment : path.split("/")) {
            if (!segment.isEmpty() && !segment.contains("{")) {
                words = new ArrayList<>(Inflector.singular(Identifiers.of(segment)));
            }
        }
        words.addAll(Identifiers.of(name));
        boolean upper = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
        String qualified = upper ? Identifiers.pascal(words) : Identifiers.camel(words);
        return qualified.isEmpty() ? name : qualified;
    }
}
