package io.github.belvo4j.simulator.internal.sandbox;

import static io.github.belvo4j.simulator.internal.payment.PaymentStates.AUTHORIZATIONS;
import static io.github.belvo4j.simulator.internal.payment.PaymentStates.CHARGES;
import static io.github.belvo4j.simulator.internal.payment.PaymentStates.ENROLLMENTS;
import static io.github.belvo4j.simulator.internal.payment.PaymentStates.INTENTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.data.StandingData;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.http.ApiResponse;
import io.github.belvo4j.simulator.internal.institution.Products;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.payment.PaymentStates;
import io.github.belvo4j.simulator.internal.request.ApiRequest;
import io.github.belvo4j.simulator.internal.resource.DataResource;
import io.github.belvo4j.simulator.internal.store.Rows;
import io.github.belvo4j.simulator.internal.webhook.WebhookPayloads;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Changes payments, for instance by cancelling or retrying them, and sends the webhooks about payments. A payment intent and
 * its charges have the same outcome. Not thread-safe: the sandbox handles one request at a time.
 */
final class Payments {
    private static final String ROOT = "/payments/";
    static final String CHARGES_OF_INTENTS = INTENTS + "charges/";
    private static final String CHARGES_OF_AUTHORIZATIONS = AUTHORIZATIONS + "charges/";
    private static final String TRANSACTIONS = "/payments/br/transactions/";
    private static final Set<String> ANNOUNCED =
            Set.of(INTENTS, AUTHORIZATIONS, ENROLLMENTS, "/payments/br/customers/", "/payments/br/bank-accounts/");

    private final StandingData data;
    private final Function<String, DataResource> resources;
    private final Consumer<ObjectNode> webhooks;

    Payments(StandingData data, Function<String, DataResource> resources, Consumer<ObjectNode> webhooks) {
        this.data = data;
        this.resources = resources;
        this.webhooks = webhooks;
    }

    /** Returns the list under which the items of a list are stored: all charges are stored as charges of payment intents. */
    static String home(String collection) {
        return collection.equals(CHARGES) ? CHARGES_OF_INTENTS : collection;
    }

    /** Returns whether a request changes an existing object. */
    static boolean isChange(ApiRequest request) {
        boolean isPatchOfOne = request.method().equals("PATCH") && !request.id().isEmpty();
        return request.collection().startsWith(ROOT)
                && (isPatchOfOne || !request.path().action().isEmpty());
    }

    /** Sends the webhooks about an object that a request has created. */
    void created(ApiRequest request, ObjectNode object) {
        String collection = request.collection();
        if (!ANNOUNCED.contains(collection)) {
            return;
        }
        announce(collection, "OBJECT_CREATED", object, Json.object());
        if (collection.equals(INTENTS)) {
            DataResource charges = resources.apply(CHARGES);
            charges.below(object);
            each(charges.stored(id(object)), charge -> announce(CHARGES, "OBJECT_CREATED", charge, Json.object()));
        }
    }

    /**
     * Changes the object that a request names.
     *
     * @throws ApiError 404 if the object doesn't exist; 400 if it can no longer be changed
     */
    ApiResponse change(ApiRequest request) {
        String collection = home(request.collection());
        DataResource resource = resources.apply(collection);
        return switch (request.path().action()) {
            case "cancel" -> {
                ObjectNode object = get(resource, request.id());
                PaymentStates.cancel(collection, object);
                changed(collection, object);
                if (collection.equals(INTENTS) || collection.equals(AUTHORIZATIONS)) {
                    changeCharges(collection, object, charge -> PaymentStates.cancel(CHARGES, charge));
                }
                yield ApiResponse.noContent();
            }
            case "retry" -> ApiResponse.json(201, retry(resource, get(resource, request.id()), request));
            case "complete-redirection" -> ApiResponse.json(200, redirected(request));
            default -> {
                ObjectNode intent = get(resource, request.id());
                PaymentStates.complete(intent);
                changed(collection, intent);
                changeCharges(collection, intent, PaymentStates::complete);
                transfer(intent);
                yield ApiResponse.json(200, get(resource, request.id()));
            }
        };
    }

    /** Creates the transaction of a completed payment, unless it exists already. */
    private void transfer(ObjectNode intent) {
        DataResource transactions = resources.apply(TRANSACTIONS);
        String id = idOf(intent, "transaction");
        if (transactions.find(id).isPresent()) {
            return;
        }
        ObjectNode transaction =
                data.alongside(TRANSACTIONS, intent).put("id", id).put("payment_intent", id(intent));
        JsonNode account = intent.at("/payment_method_details/open_finance/beneficiary_bank_account");
        if (account.isTextual()) {
            transaction.set("beneficiary", account);
        }
        transactions.add(transaction);
        announce(TRANSACTIONS, "OBJECT_CREATED", transaction, Json.object());
    }

    /** Returns an ID that is always the same for the same object and purpose. */
    private static String idOf(ObjectNode object, String purpose) {
        return UUID.nameUUIDFromBytes((id(object) + purpose).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Creates a new charge in place of a failed one. */
    private ObjectNode retry(DataResource resource, ObjectNode failed, ApiRequest request) {
        ObjectNode next = failed.deepCopy();
        String id = idOf(failed, "retry");
        next.put("id", id).put("previous", id(failed)).putNull("next");
        if (request.body().has("date")) {
            next.set("date", request.body().path("date"));
        }
        PaymentStates.openCharge(next);
        resource.addBeside(id(failed), next);
        resource.replace(failed.put("next", id));
        announce(CHARGES, "OBJECT_CREATED", next, Json.object());
        return next;
    }

    /**
     * Continues an enrollment when the payer returns from the bank: the request's {@code state} is the ID of the enrollment.
     */
    private ObjectNode redirected(ApiRequest request) {
        ObjectNode enrollment = resources
                .apply(ENROLLMENTS)
                .find(Json.text(request.body(), "state", ""))
                .orElseThrow(() -> ApiError.ofField(400, "does_not_exist", "No enrollment has this state", "state"))
                .deepCopy();
        if (request.body().has("error")) {
            PaymentStates.refuse(enrollment, request.body());
        } else {
            PaymentStates.complete(enrollment);
        }
        changed(ENROLLMENTS, enrollment);
        return enrollment;
    }

    private void changeCharges(String collection, ObjectNode payment, Consumer<ObjectNode> change) {
        DataResource charges = resources.apply(home(collection + "charges/"));
        charges.below(payment);
        each(charges.stored(id(payment)), charge -> {
            if (!PaymentStates.isOver(charge)) {
                ObjectNode copy = charge.deepCopy();
                change.accept(copy);
                changed(CHARGES, charges, copy);
            }
        });
    }

    private void changed(String collection, ObjectNode object) {
        changed(collection, resources.apply(collection), object);
    }

    private void changed(String collection, DataResource resource, ObjectNode object) {
        resource.replace(object);
        String intent = Json.text(object, "payment_intent");
        if (intent != null) {
            DataResource intents = resources.apply(INTENTS);
            ObjectNode copy = get(intents, intent);
            ArrayNode charges = copy.putArray("charges");
            each(resource.stored(intent), charges::add);
            intents.replace(copy);
        }
        String type = collection.equals(CHARGES_OF_AUTHORIZATIONS) ? CHARGES : collection;
        announce(type, "STATUS_UPDATE", object, WebhookPayloads.status(object));
    }

    private static ObjectNode get(DataResource resource, String id) {
        return resource.find(id).orElseThrow(ApiError::notFound).deepCopy();
    }

    private static void each(Rows rows, Consumer<ObjectNode> consumer) {
        for (long i = 0; i < rows.size(); i++) {
            consumer.accept(rows.get(i));
        }
    }

    private void announce(String collection, String code, ObjectNode object, ObjectNode data) {
        webhooks.accept(WebhookPayloads.ofPayment(Products.name(collection), code, object, data));
    }

    private static String id(ObjectNode object) {
        return Json.text(object, "id", "");
    }
}
