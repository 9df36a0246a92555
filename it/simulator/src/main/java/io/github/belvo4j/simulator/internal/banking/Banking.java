package io.github.belvo4j.simulator.internal.banking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.json.Money;
import io.github.belvo4j.simulator.internal.ledger.Book;
import io.github.belvo4j.simulator.internal.store.Store;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The data that a bank has, and the data that Belvo derives from it. */
public final class Banking {
    private final Subject subject;
    private final Accounts accounts;

    public Banking(Subject subject) {
        this.subject = subject;
        this.accounts = new Accounts(subject);
    }

    /**
     * Returns the data of a resource.
     *
     * @param request the request, which may contain {@code date_from} and {@code date_to}
     * @return empty if banks don't offer this resource
     */
    public Optional<Store> read(String collection, JsonNode request) {
        if (collection.equals("/api/transactions/")) {
            return Optional.of(new Transactions(
                    subject,
                    date(request, "date_from", subject.ledger().firstDay()),
                    date(request, "date_to", subject.today())));
        }
        return items(collection, request).map(Store.InMemory::new);
    }

    private static LocalDate date(JsonNode request, String field, LocalDate whenMissing) {
        String text = Json.text(request, field);
        return text == null ? whenMissing : LocalDate.parse(text);
    }

    private Optional<List<ObjectNode>> items(String collection, JsonNode request) {
        return Optional.ofNullable(
                switch (collection) {
                    case Accounts.COLLECTION -> accounts.all();
                    case "/api/owners/" -> List.of(new Owners(subject, accounts).holder());
                    case "/api/bills/" -> new Bills(subject, accounts).all();
                    case "/api/br/balances/" -> balances(collection);
                    case Investments.COLLECTION -> new Investments(subject).all();
                    case Investments.TRANSACTIONS ->
                        between(new Investments(subject).transactions(), "value_date", request);
                    case Exchanges.COLLECTION -> between(new Exchanges(subject).all(), "operation_due_date", request);
                    case "/api/incomes/" -> List.of(new Incomes(subject, accounts).evaluation());
                    case "/api/recurring-expenses/" -> new RecurringExpenses(subject, accounts).all();
                    case "/api/risk-insights/" -> List.of(new RiskInsights(subject, accounts).evaluation());
                    default -> null;
                });
    }

    private static List<ObjectNode> between(List<ObjectNode> items, String property, JsonNode request) {
        LocalDate first = date(request, "date_from", LocalDate.MIN);
        LocalDate last = date(request, "date_to", LocalDate.MAX);
        return items.stream()
                .filter(item -> {
                    LocalDate day = LocalDate.parse(Json.text(item, property, ""));
                    return !day.isBefore(first) && !day.isAfter(last);
                })
                .toList();
    }

    private List<ObjectNode> balances(String collection) {
        return subject.ledger().books().stream()
                .filter(book -> book.balanceType().equals("ASSET"))
                .map(book -> balance(collection, book))
                .toList();
    }

    private ObjectNode balance(String collection, Book book) {
        ObjectNode balance = subject.example(collection, any -> true)
                .put("id", subject.id("balance " + book, 0))
                .put("account_id", accounts.id(book))
                .put("account_internal_identification", Json.text(accounts.of(book), "internal_identification"))
                .put("currency", subject.person().country().currency());
        balance.set("available", accounts.of(book).at("/balance/available"));
        Stream.of("blocked", "automatically_invested").forEach(none -> balance.set(none, Money.json(0)));
        return balance;
    }
}
