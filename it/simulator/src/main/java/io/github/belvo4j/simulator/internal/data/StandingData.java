package io.github.belvo4j.simulator.internal.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.institution.Institutions;
import io.github.belvo4j.simulator.internal.json.DateTimes;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.payment.PaymentStates;
import io.github.belvo4j.simulator.internal.random.Seed;
import io.github.belvo4j.simulator.internal.template.Templates;
import io.github.belvo4j.simulator.internal.template.Transposition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Generates objects that don't belong to a link: objects that exist from the start, objects that callers create, and the
 * children of both, such as the charges of a payment.
 */
public final class StandingData {
    private static final String CHARGES = "charges";

    private final Templates templates;
    private final Clock clock;
    private final Seed seed;

    public StandingData(Templates templates, Clock clock, Seed seed) {
        this.templates = templates;
        this.clock = clock;
        this.seed = seed;
    }

    /**
     * Returns the objects that exist from the start. They have the same IDs as the document's examples, so example requests
     * that refer to them can be sent unchanged.
     */
    public List<ObjectNode> of(String collection) {
        List<ObjectNode> examples =
                templates.distinct(collection).stream().map(transposition()::of).toList();
        return switch (collection) {
            case Institutions.COLLECTION ->
                Stream.concat(examples.stream().map(Institutions::withProducts), Institutions.json(examples.get(0)))
                        .toList();
            case PaymentStates.INTENTS ->
                Stream.of(paid(examples.get(0)), open(collection)).toList();
            default -> examples;
        };
    }

    /** Creates a payment that is waiting for the payer. */
    private ObjectNode open(String collection) {
        List<ObjectNode> variants = templates.of(collection);
        return create(transposition().of(variants.get(variants.size() - 1)), collection, -1);
    }

    private Transposition transposition() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return new Transposition(templates.day(), today, UnaryOperator.identity(), Map.of());
    }

    /** Completes a payment, and adds the charge for which the document has an example. */
    private ObjectNode paid(ObjectNode intent) {
        PaymentStates.complete(intent);
        templates.distinct(PaymentStates.INTENTS + "charges/").stream()
                .filter(charge -> Json.text(charge, "payment_intent", "").equals(Json.text(intent, "id")))
                .map(transposition()::of)
                .forEach(intent.putArray(CHARGES)::add);
        return intent;
    }

    /**
     * Creates an object in the form in which Belvo stores it.
     *
     * @param request the caller's description of the object
     * @param number the number of objects created before
     */
    public ObjectNode create(JsonNode request, String collection, int number) {
        ObjectNode object = dated(Templates.overlay(templates.resembling(request, collection), request));
        if (object.has("id")) {
            object.put("id", seed.uuid(collection, number).toString());
        }
        if (object.path(CHARGES).isArray()) {
            charge(object, collection);
        }
        PaymentStates.open(collection, object);
        return object;
    }

    /** Adds the first charge to a new payment. */
    private void charge(ObjectNode payment, String collection) {
        String id = Json.text(payment, "id", "");
        String charge = seed.uuid(id + CHARGES, 0).toString();
        boolean byId = payment.path(CHARGES).path(0).isTextual();
        ArrayNode charges = payment.putArray(CHARGES);
        if (byId) {
            charges.add(charge);
            return;
        }
        ObjectNode made = Templates.overlay(templates.resembling(payment, collection + "charges/"), payment)
                .put("id", charge)
                .put("payment_intent", id);
        made.putArray("transactions");
        PaymentStates.openCharge(dated(made));
        charges.add(made);
    }

    /**
     * Returns the children of an item: one for each object or ID in the item's own list of children or, if the item has no such
     * list, one for each of the document's examples.
     *
     * @param collection the path of the children, such as {@code /exchanges/history/}
     */
    public List<ObjectNode> below(String collection, ObjectNode item) {
        String parent = Json.text(item, "id", "");
        JsonNode own = item.path(collection.replaceAll(".*/(?=[^/]+/$)|/$", ""));
        List<ObjectNode> below = new ArrayList<>();
        if (own.path(0).isObject()) {
            own.forEach(object -> below.add((ObjectNode) object.deepCopy()));
            return below;
        }
        List<ObjectNode> examples = templates.distinct(collection);
        for (int i = 0; i < (own.isArray() ? own.size() : examples.size()); i++) {
            ObjectNode made = dated(transposition().of(examples.get(i % examples.size())));
            made.put(
                    "id",
                    own.isArray()
                            ? own.path(i).asText()
                            : seed.uuid(parent + collection, i).toString());
            made = Templates.overlay(made, without(item, "id", "created_at", "collected_at", "status", "external_id"));
            JsonNode settings = item.path("payment_method_configuration");
            made = Templates.overlay(made, settings);
            if (settings.path("dates").has(i)) {
                made.set("date", settings.path("dates").path(i));
            }
            if (PaymentStates.isNew(item)) {
                PaymentStates.openCharge(made);
            }
            if (made.has("exchange_id")) {
                made.put("exchange_id", parent);
                made.set("event_created_at", item.path("operation_requested_at"));
            }
            below.add(made);
        }
        return below;
    }

    private static ObjectNode without(ObjectNode item, String... properties) {
        return Json.object().<ObjectNode>setAll(item).remove(List.of(properties));
    }

    /** Returns the object that is created together with a payment. The object contains the payment's data. */
    public ObjectNode alongside(String collection, ObjectNode payment) {
        return dated(Templates.overlay(templates.of(collection).get(0), payment));
    }

    private ObjectNode dated(ObjectNode object) {
        Instant now = clock.instant();
        for (String property : List.of("created_at", "collected_at")) {
            if (object.has(property)) {
                object.put(property, DateTimes.format(now));
            }
        }
        return object;
    }
}
