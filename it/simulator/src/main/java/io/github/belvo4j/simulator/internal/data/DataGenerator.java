package io.github.belvo4j.simulator.internal.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.institution.SandboxUser;
import io.github.belvo4j.simulator.internal.json.DateTimes;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.payment.PaymentStates;
import io.github.belvo4j.simulator.internal.store.Store;
import io.github.belvo4j.simulator.model.SimulatedLink;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the data of links, and the objects that callers create: samples, with names, numbers and ids from the seed. */
public final class DataGenerator {
    public static final String ACCOUNTS = "/api/accounts/";
    public static final String TRANSACTIONS = "/api/transactions/";

    private static final int TRANSACTIONS_OF_LITTLE = 10;

    /** The properties, of accounts and of balances, that say how much there is. */
    private static final Set<String> BALANCES = Set.of("current", "available", "balance", "current_balance");

    private static final List<String> FIRST_NAMES =
            List.of("María", "João", "Camila", "Andrés", "Valentina", "Rafael", "Lucía", "Mateo");
    private static final List<String> LAST_NAMES =
            List.of("Souza", "Hernández", "Rojas", "Oliveira", "García", "Pereira", "Restrepo", "Navarro");

    private final Clock clock;
    private final Seed seed;
    private final int transactions;

    /**
     * Prepares to generate data.
     *
     * @param transactions how many each link has
     */
    public DataGenerator(Clock clock, Seed seed, int transactions) {
        this.clock = clock;
        this.seed = seed;
        this.transactions = transactions;
    }

    /**
     * What Belvo reads of a link, given the request for it.
     *
     * @param fewest items that there must be, whoever logs in
     */
    public Store read(String collection, SimulatedLink link, SandboxUser user, JsonNode request, int fewest) {
        SandboxUser.Data data = user.data();
        List<ObjectNode> items = items(collection, link);
        if (data == SandboxUser.Data.NEGATIVE) {
            items.forEach(DataGenerator::overdraw);
        }
        if (collection.equals(TRANSACTIONS)) {
            int total = Math.min(transactions, data.most(TRANSACTIONS_OF_LITTLE));
            List<ObjectNode> templates = items.subList(0, Math.max(1, Math.min(items.size(), data.most(1))));
            return GeneratedTransactions.within(request, clock, seed, link, templates, total);
        }
        return new Store.InMemory(items.subList(0, Math.min(items.size(), Math.max(fewest, data.most(1)))));
    }

    private static void overdraw(JsonNode item) {
        item.properties().forEach(property -> {
            JsonNode value = property.getValue();
            if (BALANCES.contains(property.getKey()) && value.isNumber()) {
                ((ObjectNode) item)
                        .put(property.getKey(), value.decimalValue().abs().negate());
            } else if (value.isObject()) {
                overdraw(value);
            }
        });
    }

    /** An object as Belvo stores it when it is created. */
    public ObjectNode create(ObjectNode object, String collection, int number) {
        dated(object);
        if (object.has("id")) {
            object.put("id", seed.uuid(collection, number).toString());
        }
        if (object.path("charges").isArray()) {
            charge(object);
        }
        PaymentStates.open(collection, object);
        return object;
    }

    /** Gives a new payment a charge for each of its days. */
    private void charge(ObjectNode payment) {
        String id = Json.text(payment, "id", "");
        JsonNode sample = payment.path("charges").path(0);
        int days = Math.max(1, payment.at("/payment_method_configuration/dates").size());
        ArrayNode charges = payment.putArray("charges");
        for (int i = 0; i < days; i++) {
            String charge = seed.uuid(id + "charges", i).toString();
            if (!(sample instanceof ObjectNode object)) {
                charges.add(charge);
                continue;
            }
            ObjectNode copy = Samples.overlay(dated(object.deepCopy()), payment)
                    .put("id", charge)
                    .put("payment_intent", id);
            copy.putArray("transactions");
            PaymentStates.openCharge(copy);
            charges.add(copy);
        }
    }

    /**
     * What is below an item: what the item itself has under this name, in full or by ids, or else as much as in the
     * samples.
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
        List<ObjectNode> samples = Samples.of(collection);
        for (int i = 0; i < (own.isArray() ? own.size() : samples.size()); i++) {
            ObjectNode copy = dated(samples.get(i % samples.size()).deepCopy());
            copy.put(
                    "id",
                    own.isArray()
                            ? own.path(i).asText()
                            : seed.uuid(parent + collection, i).toString());
            copy = Samples.overlay(copy, without(item, "id", "created_at", "collected_at", "status", "external_id"));
            JsonNode settings = item.path("payment_method_configuration");
            copy = Samples.overlay(copy, settings);
            if (settings.path("dates").has(i)) {
                copy.set("date", settings.path("dates").path(i));
            }
            if (copy.has("exchange_id")) {
                copy.put("exchange_id", parent);
            }
            below.add(copy);
        }
        return below;
    }

    private static ObjectNode without(ObjectNode item, String... properties) {
        return Json.object().<ObjectNode>setAll(item).remove(List.of(properties));
    }

    private List<ObjectNode> items(String collection, SimulatedLink link) {
        String id = link.id().toString();
        List<ObjectNode> samples = Samples.of(collection);
        List<ObjectNode> items = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            ObjectNode item = samples.get(i).deepCopy();
            item.put("id", seed.uuid(id + collection, i).toString());
            if (item.path("account").isObject()) {
                owned((ObjectNode) item.path("account"), link)
                        .put("id", seed.uuid(id + ACCOUNTS, i).toString());
            }
            items.add(dated(owned(item, link)));
        }
        return items;
    }

    private ObjectNode owned(ObjectNode item, SimulatedLink link) {
        String id = link.id().toString();
        if (item.has("link")) {
            item.put("link", id);
        }
        if (item.path("institution").has("name")) {
            ((ObjectNode) item.path("institution")).put("name", link.institution());
        }
        personal(link).forEach((property, value) -> {
            if (item.path(property).isTextual()) {
                item.put(property, value);
            }
        });
        return item;
    }

    private Map<String, String> personal(SimulatedLink link) {
        String person = link.institutionUserId();
        String first = FIRST_NAMES.get(seed.below(FIRST_NAMES.size(), person, 1));
        String last = LAST_NAMES.get(seed.below(LAST_NAMES.size(), person, 2));
        return Map.of(
                "first_name",
                first,
                "last_name",
                last,
                "display_name",
                first + " " + last,
                "number",
                seed.digits(18, person, 3));
    }

    private ObjectNode dated(ObjectNode item) {
        Instant now = clock.instant();
        for (String property : List.of("created_at", "collected_at")) {
            if (item.has(property)) {
                item.put(property, DateTimes.format(now));
            }
        }
        return item;
    }
}
