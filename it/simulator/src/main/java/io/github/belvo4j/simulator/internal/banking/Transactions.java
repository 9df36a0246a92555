package io.github.belvo4j.simulator.internal.banking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.belvo4j.simulator.internal.json.DateTimes;
import io.github.belvo4j.simulator.internal.json.Money;
import io.github.belvo4j.simulator.internal.json.Row;
import io.github.belvo4j.simulator.internal.json.RowTemplate;
import io.github.belvo4j.simulator.internal.json.SharedObject;
import io.github.belvo4j.simulator.internal.ledger.Book;
import io.github.belvo4j.simulator.internal.ledger.Entry;
import io.github.belvo4j.simulator.internal.ledger.Ledger;
import io.github.belvo4j.simulator.internal.ledger.Purpose;
import io.github.belvo4j.simulator.internal.person.Company;
import io.github.belvo4j.simulator.internal.store.Store;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of a period, from the oldest to the newest. No transaction is stored: each is generated from the books on
 * demand, and the last digits of its ID encode its day and its position within the day, so a million transactions take no more
 * memory than one.
 */
public final class Transactions implements Store {
    private static final String COLLECTION = "/api/transactions/";
    private static final String PENDING = "PENDING";
    private static final String INFERRED = "inferred_accounting_date";

    /** The end of an ID: eight hexadecimal digits for the day and four for the position within the day. */
    private static final String NUMBER = "[0-9a-f]{12}";

    /** Adds a digit before the twelve digits, so that their leading zeros are written. */
    private static final long DIGITS = 1L << 48;

    /** Merchant category codes, according to ISO 18245. */
    private static final Map<Purpose, Integer> MERCHANT_CODES = Map.of(
            Purpose.GROCERIES, 5411,
            Purpose.RESTAURANT, 5812,
            Purpose.COFFEE, 5462,
            Purpose.TAXI, 4121,
            Purpose.FUEL, 5541,
            Purpose.PHARMACY, 5912,
            Purpose.CLOTHING, 5651,
            Purpose.STREAMING, 4899,
            Purpose.SOFTWARE, 5734);

    private final Subject subject;
    private final Ledger ledger;
    private final Accounts accounts;
    private final Bills bills;
    private final String idPrefix;
    private final int from;
    private final int to;
    private final TreeSet<Integer> removed = new TreeSet<>();
    private final Map<Kind, RowTemplate> templates = new HashMap<>();
    private final Map<LocalDate, Day> days = new HashMap<>();
    private final Map<Integer, String> times = new HashMap<>();

    /** Identifies transactions that have most of their data in common. */
    private record Kind(Purpose purpose, Book book, String merchant) {}

    /**
     * The data that all transactions of a day have in common.
     *
     * @param accounting when the transactions are booked; null if they aren't booked yet
     * @param inferred the day on which the transactions are booked; null if it is the day on which they take place
     */
    private record Day(
            String text,
            String digits,
            JsonNode value,
            @Nullable JsonNode accounting,
            @Nullable JsonNode inferred) {
        static Day of(LocalDate day, Subject subject) {
            LocalDate booked = workingDay(day);
            Instant accounted = booked.atTime(0, 47, 5).toInstant(ZoneOffset.UTC);
            return new Day(
                    day.toString(),
                    day.toString().replace("-", ""),
                    TextNode.valueOf(day.toString()),
                    subject.isPast(accounted)
                            ? TextNode.valueOf(DateTimes.format(accounted, "", "accounting_date"))
                            : null,
                    booked.equals(day) ? null : TextNode.valueOf(booked.toString()));
        }
    }

    /**
     * Creates the transactions of a period.
     *
     * @param first the first day of the period
     * @param last the last day of the period
     */
    public Transactions(Subject subject, LocalDate first, LocalDate last) {
        this(subject, subject.ledger().firstOn(first), subject.ledger().firstOn(last.plusDays(1)));
    }

    private Transactions(Subject subject, int from, int to) {
        this.subject = subject;
        this.ledger = subject.ledger();
        this.accounts = new Accounts(subject);
        this.bills = new Bills(subject, accounts);
        this.idPrefix = subject.id("transactions", 0).substring(0, 24);
        this.from = from;
        this.to = Math.max(from, to);
    }

    /**
     * Returns the transactions of the period that covers both these transactions and those retrieved earlier, except any that
     * are no longer visible.
     */
    @Override
    public Store with(Store earlier) {
        if (!(earlier instanceof Transactions other)) {
            return this;
        }
        LocalDate first = other.ledger.firstDay();
        int otherFrom = other.from == other.to ? to : ledger.firstOn(first.plusDays(other.day(other.from)));
        int otherTo = other.from == other.to ? from : ledger.firstOn(first.plusDays(other.day(other.to - 1) + 1L));
        return new Transactions(subject, Math.min(from, otherFrom), Math.max(to, otherTo));
    }

    /** Returns the number of days from the first day with visible transactions to the day of a transaction. */
    private int day(int number) {
        return (int)
                ChronoUnit.DAYS.between(ledger.firstDay(), ledger.get(number).day());
    }

    @Override
    public long size() {
        return (long) to - from - removed.size();
    }

    @Override
    public ObjectNode get(long index) {
        int number = from + (int) index;
        for (int other : removed) {
            if (other <= number) {
                number++;
            }
        }
        return json(ledger.get(number));
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        return number(id).map(ledger::get).map(this::json);
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
        if (!id.startsWith(idPrefix) || !id.substring(idPrefix.length()).matches(NUMBER)) {
            return Optional.empty();
        }
        long digits = Long.parseLong(id.substring(idPrefix.length()), 16);
        LocalDate day = LocalDate.ofEpochDay(digits >>> 16);
        int slot = (int) (digits & 0xFFFF);
        if (day.isBefore(ledger.firstDay()) || day.isAfter(ledger.today()) || slot >= ledger.slots(day)) {
            return Optional.empty();
        }
        int number = ledger.firstOn(day) + slot;
        return number < from || number >= to || removed.contains(number) ? Optional.empty() : Optional.of(number);
    }

    /** Returns the number of inflows, including removed ones. */
    public long inflows() {
        return ledger.inflows(from, to);
    }

    private ObjectNode json(Entry entry) {
        RowTemplate template = template(entry);
        Day day = days.computeIfAbsent(entry.day(), other -> Day.of(other, subject));
        ObjectNode json = new Row(template)
                .put("id", id(entry))
                .put("internal_identification", day.digits() + "-" + entry.slot())
                .put("transacted_at", transacted(entry, day))
                .put("description", entry.text());
        json.set("value_date", day.value());
        if (day.accounting() == null) {
            json.put("status", PENDING).putNull("accounting_date");
        } else {
            json.set("accounting_date", day.accounting());
        }
        JsonNode amount = Money.json(entry.cents());
        json.set("amount", amount);
        json.set("local_currency_amount", amount);
        if (!subject.person().country().isBrazil()) {
            json.set("balance", Money.json(entry.balance()));
        }
        if (day.inferred() == null) {
            json.remove(INFERRED);
        } else {
            json.set(INFERRED, day.inferred());
        }
        if (entry.book() == Book.CARD) {
            json.set("credit_card_data", bills.dataOf(entry, (ObjectNode) template.get("credit_card_data")));
        }
        return json;
    }

    private String id(Entry entry) {
        long digits = DIGITS | entry.day().toEpochDay() << 16 | entry.slot();
        return idPrefix + Long.toHexString(digits).substring(1);
    }

    private String transacted(Entry entry, Day day) {
        return entry.day().equals(subject.today())
                ? DateTimes.format(subject.noLater(entry.moment()))
                : day.text() + times.computeIfAbsent(entry.slot(), slot -> time(entry));
    }

    /** Returns the time part of a transaction's date-time. It depends only on the transaction's position within the day. */
    private static String time(Entry entry) {
        return DateTimes.format(entry.moment()).substring("2030-01-01".length());
    }

    private static LocalDate workingDay(LocalDate day) {
        LocalDate next = day;
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }

    private RowTemplate template(Entry entry) {
        return templates.computeIfAbsent(
                new Kind(entry.purpose(), entry.book(), entry.merchant()), kind -> new RowTemplate(newTemplate(entry)));
    }

    private ObjectNode newTemplate(Entry entry) {
        Purpose purpose = entry.purpose();
        ObjectNode json = subject.example(COLLECTION, like(entry));
        json.putNull(INFERRED)
                .put("currency", subject.person().country().currency())
                .put("category", purpose.category())
                .put("subcategory", purpose.subcategory())
                .put("type", purpose.isInflow() ? "INFLOW" : "OUTFLOW")
                .set("account", accounts.of(entry.book()));
        ObjectNode merchant = json.putObject("merchant");
        if (isWithoutMerchant(entry)) {
            json.putNull("merchant");
        } else {
            String domain = Company.domain(entry.merchant());
            merchant.put("logo", "https://statics.example/merchants/" + domain + ".png")
                    .put("website", "https://www." + domain)
                    .put("merchant_name", entry.merchant());
        }
        if (purpose != Purpose.SALARY) {
            json.putNull("counterparty");
        }
        json.set(
                "mcc",
                MERCHANT_CODES.containsKey(purpose) ? IntNode.valueOf(MERCHANT_CODES.get(purpose)) : NullNode.instance);
        json.put("payment_type", merchant.isEmpty() ? null : "FULL");
        json.put("operation_type", operation(entry));
        if (!subject.person().country().isBrazil()) {
            json.putNull("counterparty").putNull("payment_type").putNull("mcc");
        }
        json.properties().forEach(property -> property.setValue(shared(property.getValue())));
        return json;
    }

    /** Returns whether a transaction has no merchant: the payer of an inflow isn't a merchant. */
    private static boolean isWithoutMerchant(Entry entry) {
        return entry.isInflow() || entry.merchant().isEmpty();
    }

    private static JsonNode shared(JsonNode value) {
        return value instanceof ObjectNode object && !(value instanceof SharedObject)
                ? new SharedObject(object)
                : value;
    }

    private String operation(Entry entry) {
        if (!subject.person().country().isBrazil()) {
            return entry.book() == Book.CARD ? "CARD" : "TRANSFER";
        }
        String word = entry.text().split(" ")[0];
        return switch (word) {
            case "PIX", "BOLETO", "SAQUE" -> word;
            case "SALARIO", "FOLHA" -> "FOLHA_PAGAMENTO";
            case "TARIFA" -> "TARIFA_SERVICOS_AVULSOS";
            case "PARCELA" -> "PAGAMENTO_PARCELA";
            default ->
                entry.purpose().isEveryday() && !entry.isInflow() || entry.book() == Book.CARD
                        ? "CARTAO"
                        : "TRANSFERENCIA_MESMA_INSTITUICAO";
        };
    }

    /** Selects examples of the same kind as an entry. */
    private static Predicate<ObjectNode> like(Entry entry) {
        String category = entry.book() == Book.SAVINGS
                ? Book.CHECKING.category()
                : entry.book().category();
        return example -> category.equals(example.at("/account/category").asText())
                && (entry.book() != Book.CHECKING
                        || isWithoutMerchant(entry) == example.path("merchant").isNull());
    }
}
