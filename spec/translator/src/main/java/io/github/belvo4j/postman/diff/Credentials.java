package io.github.belvo4j.postman.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.postman.diff.Document.Operation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Compares the authentication that two versions of an operation require. */
final class Credentials {
    private Credentials() {}

    static void compare(Document before, Operation one, Document after, Operation other, Findings findings) {
        Set<Map<JsonNode, JsonNode>> old = alternatives(before, one);
        Set<Map<JsonNode, JsonNode>> now = alternatives(after, other);
        if (!old.equals(now)) {
            boolean enough = old.stream()
                    .allMatch(sent ->
                            now.stream().anyMatch(needed -> sent.entrySet().containsAll(needed.entrySet())));
            findings.add(enough ? "also accepts other credentials" : "requires different credentials", !enough);
        }
    }

    /**
     * Returns the alternative security requirements of an operation, each a set of schemes with their scopes. The names
     * of the schemes are left out, because they don't matter.
     */
    private static Set<Map<JsonNode, JsonNode>> alternatives(Document document, Operation operation) {
        Set<Map<JsonNode, JsonNode>> alternatives = new HashSet<>();
        for (JsonNode requirement : document.security(operation)) {
            Map<JsonNode, JsonNode> needs = new HashMap<>();
            requirement.properties().forEach(need -> {
                JsonNode scheme = document.securityScheme(need.getKey());
                needs.put(scheme instanceof ObjectNode object ? withoutTexts(object) : scheme, need.getValue());
            });
            alternatives.add(needs);
        }
        return alternatives.isEmpty() ? Set.of(Map.of()) : alternatives;
    }

    private static ObjectNode withoutTexts(ObjectNode scheme) {
        ObjectNode plain = scheme.deepCopy();
        plain.remove("description");
        return plain;
    }
}
