package io.github.belvo4j.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** How payments go: they wait for the person, and succeed when they are completed or fail when they are cancelled. */
final class PaymentIntents {
    static final Set<String> COLLECTIONS = Set.of("/payments/payment-intents/", "/payments/br/payment-intents/");

    private PaymentIntents() {}

    /** A new intent. */
    static void open(ObjectNode intent) {
        intent.put("status", "REQUIRES_ACTION").putNull("failure_code").putNull("failure_message");
    }

    /** @throws ApiError 400, if it is too late to cancel */
    static ObjectNode change(ObjectNode intent, String operation) {
        if (!operation.startsWith("cancel")) {
            return intent.put("status", "SUCCEEDED").putNull("failure_code").putNull("failure_message");
        }
        if (intent.path("status").asText().equals("SUCCEEDED")) {
            throw ApiError.of(400, "cancellation_error", "The payment can't be cancelled any more");
        }
        return intent.put("status", "FAILED").put("failure_code", "cancelled").put("failure_message", "Cancelled");
    }
}
