package io.github.belvo4j.simulator.internal.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.simulator.internal.document.Operation;
import io.github.belvo4j.simulator.internal.document.PathItem;
import org.jspecify.annotations.Nullable;

/**
 * A request that the document allows.
 *
 * @param path the path item of the request
 * @param id the ID of the item that the request is about; empty if it is about a list
 * @param parentId the ID of the parent item of the list; empty if there is none
 * @param idempotencyKey the key that identifies repetitions of the request; null if there is none
 * @param isAsync whether a webhook announces the result
 */
public record ApiRequest(
        PathItem path,
        String method,
        String id,
        String parentId,
        QueryParameters query,
        JsonNode body,
        @Nullable String idempotencyKey,
        boolean isAsync) {

    public Operation operation() {
        return path.operation(method);
    }

    /** Returns the path of the list that the request is about, such as {@code /api/links/}. */
    public String collection() {
        return path.collection();
    }

    /** Returns whether to store the retrieved data; true by default. */
    public boolean savesData() {
        return body.path("save_data").asBoolean(true);
    }
}
