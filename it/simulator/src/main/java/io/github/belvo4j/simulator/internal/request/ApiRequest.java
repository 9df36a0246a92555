package io.github.belvo4j.simulator.internal.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.simulator.internal.document.Operation;
import io.github.belvo4j.simulator.internal.document.PathItem;

/**
 * A request that the document allows.
 *
 * @param path where it goes
 * @param id the value of the path's variable, empty if it has none
 * @param isAsync whether the result is to be announced by a webhook
 */
public record ApiRequest(
        PathItem path, String method, String id, QueryParameters query, JsonNode body, boolean isAsync) {

    public Operation operation() {
        return path.operation(method);
    }

    /** The URL path of the list that this is about: {@code /api/links/}. */
    public String collection() {
        return path.collection();
    }

    /** Whether what is read is to be stored, which is the default. */
    public boolean savesData() {
        return body.path("save_data").asBoolean(true);
    }
}
