package io.github.belvo4j.simulator.internal.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.http.ApiError;
import java.util.ArrayList;
import java.util.List;

/** The errors of a request, by field. */
public final class ValidationErrors {
    private final List<ObjectNode> entries = new ArrayList<>();

    /**
     * Adds an error.
     *
     * @param field the name of the field, with dots between the levels; empty for the whole body
     */
    public void add(String code, String message, String field) {
        ObjectNode entry = ApiError.entry(code, message);
        entries.add(field.isEmpty() ? entry : entry.put("field", field));
    }

    /**
     * Rejects the request if there are errors.
     *
     * @throws ApiError 400 with all of them
     */
    public void refuse() {
        if (!entries.isEmpty()) {
            throw ApiError.of(400, entries);
        }
    }
}
