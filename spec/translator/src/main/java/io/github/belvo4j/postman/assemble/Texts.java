package io.github.belvo4j.postman.assemble;

import io.github.belvo4j.postman.gather.Operation;
import io.github.belvo4j.postman.read.Item;
import java.util.LinkedHashSet;
import java.util.Set;

/** What people read of an operation: the name of its first item, and what its items say. */
record Texts(String summary, String description) {
    static Texts of(Operation operation) {
        Set<String> descriptions = new LinkedHashSet<>();
        for (Item item : operation.items()) {
            String text = item.request().description().strip();
            if (!text.isEmpty()) {
                descriptions.add(text);
            }
        }
        return new Texts(operation.items().get(0).name(), String.join("\n\n", descriptions));
    }
}
