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
 * Generates objects that don't belong to a link: those that exist from the start, those that callers create, and those below
 * either.
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
     * What is there from the start. It has the IDs of the document's examples, so that their requests can be sent as they
     * are.
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

    /** A payment that is waiting for its payer. */
    private ObjectNode open(String collection) {
        List<ObjectNode> variants = templates.of(collection);
        return create(transposition().of(variants.get(variants.size() - 1)), collection, -1);
    }

    private Transposition transposition() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return new Transposition(templates.day(), today, UnaryOperator.identity(), Map.of());
    }

    /** With the charge that the document has an example of. */
    private ObjectNode paid(ObjectNode intent) {
        PaymentStates.complete(intent);
        templates.distinct(PaymentStates.INTENTS + "charges/").stream()
                .filter(charge -> Json.text(charge, "payment_intent", "").equals(Json.text(intent, "id")))
                .map(transposition()::of)
                .forEach(intent.putArray(CHARGES)::add);
        return intent;
    }

    /**
     * An object as Belvo stores it when it is created.
     *
     * @param request what the caller says of it
     * @param number how many have been created before it
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

    /** Gives a new payment its charge. */
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
     * What is below an item: what the item itself has under this name, in full or by IDs, or else as much as in the
     * examples.
     *
     * @param collection such as {@code /exchanges/history/}
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

    /** What comes with a payment, as the payment has it. */
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
