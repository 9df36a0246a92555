package io.github.belvo4j.simulator.internal.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.http.ApiError;
import java.util.Set;

/** How payments go: they wait for the person, and succeed when they are completed or fail when they are cancelled. */
public final class PaymentIntents {
    public static final Set<String> COLLECTIONS = Set.of("/payments/payment-intents/", "/payments/br/payment-intents/");

    private PaymentIntents() {}

    /** A new intent. */
    public static void open(ObjectNode intent) {
        intent.put("status", "REQUIRES_ACTION").putNull("failure_code").putNull("failure_message");
    }

    /**
     * Completes or cancels an intent.
     *
     * @param operation the id of the operation
     * @throws ApiError 400, if it is too late to cancel
     */
    public static ObjectNode change(ObjectNode intent, String operation) {
        if (!operation.startsWith("cancel")) {
            return intent.put("status", "SUCCEEDED").putNull("failure_code").putNull("failure_message");
        }
        if (intent.path("status").asText().equals("SUCCEEDED")) {
            throw ApiError.of(400, "cancellation_error", "The payment can't be cancelled any more");
        }
        return intent.put("status", "FAILED").put("failure_code", "cancelled").put("failure_message", "Cancelled");
    }
}
