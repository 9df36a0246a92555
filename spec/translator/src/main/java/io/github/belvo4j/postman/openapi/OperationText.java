package io.github.belvo4j.postman.openapi;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.collection.Item;
import java.util.LinkedHashSet;
import java.util.Set;

/** The summary and description of an operation: the name of its first item, and the descriptions of its items. */
record OperationText(String summary, String description) {
    static OperationText of(Operation operation) {
        Set<String> descriptions = new LinkedHashSet<>();
        for (Item item : operation.items()) {
            String text = item.request().description().strip();
            if (!text.isEmpty()) {
                descriptions.add(text);
            }
        }
        return new OperationText(operation.items().get(0).name(), String.join("\n\n", descriptions));
    }
}
