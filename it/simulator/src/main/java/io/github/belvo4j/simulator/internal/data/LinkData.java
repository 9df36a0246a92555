package io.github.belvo4j.simulator.internal.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.institution.SandboxUser;
import io.github.belvo4j.simulator.internal.store.Store;
import io.github.belvo4j.simulator.model.SimulatedLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes what belongs to a link, from the document's examples and the seed. */
public final class LinkData {
    public static final String ACCOUNTS = "/api/accounts/";
    public static final String TRANSACTIONS = "/api/transactions/";

    private static final int TRANSACTIONS_OF_LITTLE = 10;

    /** The properties, of accounts and of balances, that say how much there is. */
    private static final Set<String> BALANCES = Set.of("current", "available", "balance", "current_balance");

    private final Templates templates;
    private final Clock clock;
    private final Seed seed;
    private final int transactions;

    /**
     * Prepares to make data.
     *
     * @param transactions how many each link has
     */
    public LinkData(Templates templates, Clock clock, Seed seed, int transactions) {
        this.templates = templates;
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
            items.forEach(LinkData::overdraw);
        }
        if (collection.equals(TRANSACTIONS)) {
            int total = Math.min(transactions, data.most(TRANSACTIONS_OF_LITTLE));
            List<ObjectNode> examples = items.subList(0, Math.max(1, Math.min(items.size(), data.most(1))));
            return GeneratedTransactions.within(request, clock, seed, link, examples, total);
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

    private List<ObjectNode> items(String collection, SimulatedLink link) {
        String id = link.id().toString();
        Transposition moved = new Transposition(
                templates.day(),
                LocalDate.ofInstant(clock.instant(), clock.getZone()),
                other -> other.equals(templates.link())
                        ? id
                        : seed.uuid(id + other, 0).toString(),
                Map.of(templates.institution(), link.institution()));
        return templates.distinct(collection).stream()
                .map(moved::of)
                .map(item -> item.has("link") ? item.put("link", id) : item)
                .toList();
    }
}
