package io.github.belvo4j.simulator.internal.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.simulator.internal.document.Operation;
import io.github.belvo4j.simulator.internal.document.PathItem;
import org.jspecify.annotations.Nullable;

/**
 * A request that the document allows.
 *
 * @param path where it goes
 * @param id of the item that it is about, empty if it is about a list
 * @param parentId of the item that the list is below, empty if it is below none
 * @param idempotencyKey tells that it is the same request when it comes again
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

    /** The list that this is about: {@code /api/links/}. */
    public String collection() {
        return path.collection();
    }

    /** Whether to store the retrieved data, which is the default. */
    public boolean savesData() {
        return body.path("save_data").asBoolean(true);
    }
}
