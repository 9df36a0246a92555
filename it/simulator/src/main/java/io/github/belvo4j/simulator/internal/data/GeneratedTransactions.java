package io.github.belvo4j.simulator.internal.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.store.Store;
import io.github.belvo4j.simulator.model.SimulatedLink;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The transactions of a link's last year, from the oldest to the newest. None is kept: each is made out of the seed and
 * its number, which its id has in its last digits, so that a million of them cost no more than one.
 */
public final class GeneratedTransactions implements Store {
    private static final int DAYS = 365;

    /** A number is written with twelve digits in an id. */
    private static final long NUMBERS = 1L << 48;

    private static final List<Kind> KINDS = List.of(
            new Kind("SUPER DEL VALLE SUC 0042", "OUTFLOW", "Food & Groceries", "Super del Valle", 2_000, 250_000),
            new Kind("CAFE LA ESQUINA", "OUTFLOW", "Food & Groceries", "Café La Esquina", 3_500, 18_000),
            new Kind("NOMINA QUINCENAL", "INFLOW", "Income & Payments", "Acme Textiles", 900_000, 2_400_000),
            new Kind("SPEI RECIBIDO", "INFLOW", "Transfers", "Gringotts", 10_000, 900_000),
            new Kind("PAGO CFE LUZ", "OUTFLOW", "Bills & Utilities", "CFE", 22_000, 160_000),
            new Kind("RETIRO CAJERO 0917", "OUTFLOW", "Withdrawal & ATM", "Erebor", 20_000, 500_000),
            new Kind("TAXI SEGURO", "OUTFLOW", "Transport & Travel", "Taxi Seguro", 4_000, 45_000));

    private final Seed seed;
    private final String link;
    private final String idPrefix;
    private final List<ObjectNode> templates;
    private final List<ObjectNode> merchants;
    private final LocalDate firstDay;
    private final int total;
    private final int from;
    private final int to;
    private final TreeSet<Integer> removed = new TreeSet<>();

    /** @param lowest and highest amount, in cents */
    private record Kind(String description, String type, String category, String merchant, int lowest, int highest) {}

    private GeneratedTransactions(
            Seed seed, String link, List<ObjectNode> templates, LocalDate firstDay, int total, int from, int to) {
        this.seed = seed;
        this.link = link;
        this.idPrefix = seed.uuid(link, 0).toString().substring(0, 24);
        this.templates = templates;
        this.merchants = KINDS.stream()
                .map(kind -> templates.get(0).withObject("/merchant").deepCopy().put("merchant_name", kind.merchant()))
                .toList();
        this.firstDay = firstDay;
        this.total = total;
        this.from = from;
        this.to = to;
    }

    /**
     * The transactions that a request is for.
     *
     * @param request may have {@code date_from} and {@code date_to}
     * @param templates one of each account
     * @param total how many the whole year has
     */
    public static GeneratedTransactions within(
            JsonNode request, Clock clock, Seed seed, SimulatedLink link, List<ObjectNode> templates, int total) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        LocalDate firstDay = today.minusDays(DAYS - 1);
        return new GeneratedTransactions(
                seed,
                link.id().toString(),
                templates,
                firstDay,
                total,
                firstOn(date(request, "date_from", firstDay), firstDay, total),
                firstOn(date(request, "date_to", today).plusDays(1), firstDay, total));
    }

    private static LocalDate date(JsonNode request, String field, LocalDate whenMissing) {
        String text = Json.text(request, field);
        return text == null ? whenMissing : LocalDate.parse(text);
    }

    /** The number of the first transaction on a day or after it. */
    private static int firstOn(LocalDate day, LocalDate firstDay, int total) {
        long days = Math.max(0, Math.min(DAYS, ChronoUnit.DAYS.between(firstDay, day)));
        return (int) ((days * total + DAYS - 1) / DAYS);
    }

    /** What was read in the same year before stays. */
    @Override
    public Store with(Store earlier) {
        if (!(earlier instanceof GeneratedTransactions other) || !other.firstDay.equals(firstDay)) {
            return this;
        }
        return new GeneratedTransactions(
                seed, link, templates, firstDay, total, Math.min(from, other.from), Math.max(to, other.to));
    }

    @Override
    public long size() {
        return (long) Math.max(0, to - from) - removed.size();
    }

    @Override
    public ObjectNode get(long index) {
        int number = from + (int) index;
        for (int other : removed) {
            if (other <= number) {
                number++;
            }
        }
        return make(number);
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        return number(id).map(this::make);
    }

    @Override
    public void replace(String id, ObjectNode item) {
        throw new UnsupportedOperationException("Transactions are read, not written");
    }

    @Override
    public boolean remove(String id) {
        return number(id).map(removed::add).orElse(false);
    }

    private Optional<Integer> number(String id) {
        if (!id.startsWith(idPrefix) || !id.substring(idPrefix.length()).matches("0{4}[0-9a-f]{8}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(id.substring(idPrefix.length()), 16);
        return number < from || number >= to || removed.contains((int) number)
                ? Optional.empty()
                : Optional.of((int) number);
    }

    /** Whose account a transaction is from: the first ones are from all of them, most from the first. */
    private int account(int number) {
        int ofAHundred = number % 100;
        if (ofAHundred < templates.size()) {
            return ofAHundred;
        }
        return ofAHundred % 10 == 9 ? Math.min(1, templates.size() - 1) : 0;
    }

    /** How many bring money in, whether they have been removed or not. */
    public long inflows() {
        return IntStream.range(from, Math.max(from, to))
                .filter(number -> KINDS.get(kind(number)).type().equals("INFLOW"))
                .count();
    }

    private int kind(int number) {
        return seed.below(KINDS.size(), link, number);
    }

    private ObjectNode make(int number) {
        int chance = kind(number);
        Kind kind = KINDS.get(chance);
        int cents = kind.lowest() + seed.below(kind.highest() - kind.lowest(), link, ~number);
        String day = firstDay.plusDays((long) number * DAYS / total).toString();
        ObjectNode transaction = Json.object();
        transaction.setAll(templates.get(account(number)));
        transaction
                .put("id", idPrefix + Long.toHexString(NUMBERS | number).substring(1))
                .put("value_date", day)
                .put("description", kind.description())
                .put("category", kind.category())
                .put("type", kind.type())
                .set("amount", DecimalNode.valueOf(BigDecimal.valueOf(cents, 2)));
        if (transaction.has("accounting_date")) {
            // Without an offset, as the sandbox has it.
            transaction.put("accounting_date", day + "T00:47:05");
        }
        if (transaction.path("merchant").isObject()) {
            transaction.set("merchant", merchants.get(chance));
        }
        return transaction;
    }
}
