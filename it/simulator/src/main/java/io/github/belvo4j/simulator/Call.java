package io.github.belvo4j.simulator;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request that the document allows.
 *
 * @param path what of the document it is for
 * @param id what stands in the place of the path's variable, empty if it has none
 * @param isAsync whether the caller wants to be told later by a webhook
 */
record Call(ApiPath path, String method, String id, Query query, JsonNode body, boolean isAsync) {

    Operation operation() {
        return path.operation(method);
    }

    /** The URL path of the list that this is about: {@code /api/links/}. */
    String collection() {
        return path.collection();
    }

    /** Whether the call's answer is to be kept; it is unless the caller says otherwise. */
    boolean savesData() {
        return body.path("save_data").asBoolean(true);
    }
}
