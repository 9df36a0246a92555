package io.github.belvo4j.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.belvo4j.Belvo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The published OpenAPI document. */
final class Document {

    private static final Map<String, JsonNode> OPERATIONS = read();

    private Document() {}

    /** Its operations, by method and path: {@code GET /api/links/}. */
    static Map<String, JsonNode> operations() {
        return OPERATIONS;
    }

    private static Map<String, JsonNode> read() {
        Map<String, JsonNode> operations = new TreeMap<>();
        try (InputStream yaml = Belvo.class.getResourceAsStream("/io/github/belvo4j/openapi.yaml")) {
            inline(new YAMLMapper().readTree(yaml))
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(operation -> operations.put(
                                    operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                    operation.getValue())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return operations;
    }

    /** Replaces references to shared parameters and responses with what they refer to. */
    private static JsonNode inline(JsonNode document) {
        for (JsonNode reference : document.path("paths").findParents("$ref")) {
            String pointer = reference.get("$ref").asText().substring(1);
            if (pointer.startsWith("/components/parameters/") || pointer.startsWith("/components/responses/")) {
                ObjectNode part = (ObjectNode) reference;
                part.removeAll();
                part.setAll((ObjectNode) document.at(pointer).deepCopy());
            }
        }
        return document;
    }
}
