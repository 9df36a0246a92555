package io.github.belvo4j.simulator.internal.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.json.Json;
import java.util.Map;
import java.util.Set;

/** The states of payments. A payment waits for the payer, succeeds when it is completed, and fails when it is cancelled. */
public final class PaymentStates {
    public static final String INTENTS = "/payments/br/payment-intents/";
    public static final String CHARGES = "/payments/br/charges/";
    public static final String AUTHORIZATIONS = "/payments/br/payment-authorizations/";
    public static final String ENROLLMENTS = "/payments/br/enrollments/";

    private static final String STATUS = "status";
    private static final String DETAILS = "details";

    private static final Map<String, String> FIRST = Map.of(
            INTENTS, "REQUIRES_ACTION",
            AUTHORIZATIONS, "AWAITING_AUTHORIZATION",
            ENROLLMENTS, "PENDING");
    private static final Set<String> FINAL =
            Set.of("SUCCEEDED", "SETTLED", "FAILED", "CANCELED", "REVOKED", "CONSUMED");
    private static final Set<String> REASONS =
            Set.of("failure_code", "failure_message", "status_reason_code", "status_reason_message");

    private PaymentStates() {}

    /** Sets a new object to its initial state. */
    public static void open(String collection, ObjectNode object) {
        if (FIRST.containsKey(collection)) {
            set(object, FIRST.get(collection));
        }
        if (object.path(DETAILS).has("redirect_url")) {
            ObjectNode details = (ObjectNode) object.path(DETAILS);
            details.put(STATUS, "AWAITING_ACCOUNT_HOLDER_VALIDATION")
                    .put("redirect_url", "https://bank.example.com/consent?state=" + Json.text(object, "id"));
        }
    }

    /** Sets a charge to its initial state. */
    public static void openCharge(ObjectNode charge) {
        set(charge, charge.path("date").isTextual() ? "SCHEDULED" : "PENDING");
        charge.putNull("end_to_end_id");
    }

    /** Completes a payment: the payer has paid, or agreed to pay. */
    public static void complete(ObjectNode object) {
        set(object, "SUCCEEDED");
        if (object.path(DETAILS).has(STATUS)) {
            ((ObjectNode) object.path(DETAILS)).put(STATUS, "AUTHORIZED");
        }
    }

    /** Marks an enrollment as failed, because the payer has refused. */
    public static void refuse(ObjectNode enrollment, JsonNode error) {
        set(enrollment, "FAILED");
        enrollment
                .put("status_reason_code", Json.text(error, "error"))
                .put("status_reason_message", Json.text(error, "error_description"));
        ((ObjectNode) enrollment.path(DETAILS)).put(STATUS, "REJECTED");
    }

    /**
     * Cancels a payment, a charge or an authorization.
     *
     * @throws ApiError 400 if the object can no longer be cancelled
     */
    public static void cancel(String collection, ObjectNode object) {
        if (FINAL.contains(Json.text(object, STATUS, "")) && !"FAILED".equals(Json.text(object, STATUS))) {
            throw ApiError.of(400, "cancellation_error", "The payment can't be cancelled any more");
        }
        switch (collection) {
            case INTENTS -> {
                set(object, "FAILED");
                object.put("failure_code", "cancelled").put("failure_message", "Cancelled");
            }
            case AUTHORIZATIONS -> set(object, "REVOKED");
            default -> set(object, "CANCELED");
        }
    }

    /** Returns whether an object is in the state in which it was created. */
    public static boolean isNew(JsonNode object) {
        return FIRST.containsValue(Json.text(object, STATUS, ""));
    }

    /** Returns whether the state of an object is final. */
    public static boolean isOver(JsonNode object) {
        return FINAL.contains(Json.text(object, STATUS, ""));
    }

    private static void set(ObjectNode object, String status) {
        object.put(STATUS, status);
        REASONS.stream().filter(object::has).forEach(object::putNull);
    }
}
