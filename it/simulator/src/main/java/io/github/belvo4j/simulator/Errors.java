package io.github.belvo4j.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one request, field by field. */
final class Errors {
    private final List<ObjectNode> entries = new ArrayList<>();

    /** @param field empty, if it is the whole body */
    void add(String code, String message, String field) {
        ObjectNode entry = ApiError.entry(code, message);
        entries.add(field.isEmpty() ? entry : entry.put("field", field));
    }

    /** @throws ApiError 400 with all of them, if there are any */
    void refuse() {
        if (!entries.isEmpty()) {
            throw ApiError.of(400, entries);
        }
    }
}
