package io.github.belvo4j.simulator.internal.banking;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.json.Money;
import io.github.belvo4j.simulator.internal.json.SharedObject;
import io.github.belvo4j.simulator.internal.ledger.Book;
import io.github.belvo4j.simulator.internal.ledger.Ledger;
import io.github.belvo4j.simulator.internal.ledger.Loan;
import io.github.belvo4j.simulator.internal.person.Country;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The accounts of a holder, as the API returns them. */
public final class Accounts {
    static final String COLLECTION = "/api/accounts/";

    private final Subject subject;
    private final Ledger ledger;
    private final Country country;
    private final Map<Book, ObjectNode> made = new EnumMap<>(Book.class);

    public Accounts(Subject subject) {
        this.subject = subject;
        this.ledger = subject.ledger();
        this.country = subject.person().country();
    }

    public List<ObjectNode> all() {
        return ledger.books().stream().map(this::of).toList();
    }

    /** Returns the account of a book. The object is shared and must not be changed. */
    ObjectNode of(Book book) {
        return made.computeIfAbsent(book, missing -> new SharedObject(make(missing)));
    }

    String id(Book book) {
        return subject.id("account " + book, 0);
    }

    private ObjectNode make(Book book) {
        Book like = book == Book.SAVINGS ? Book.CHECKING : book;
        Country.AccountWords words = words(book);
        String number = number(book);
        ObjectNode account = subject.example(
                        COLLECTION, example -> like.category().equals(Json.text(example, "category")))
                .put("id", id(book))
                .put("category", book.category())
                .put("balance_type", book.balanceType())
                .put("type", words.type())
                .put("subtype", words.subtype())
                .put("name", words.name())
                .put("number", number)
                .put("currency", country.currency())
                .put("public_identification_name", words.identification())
                .put("public_identification_value", publicNumber(book, number))
                .put("internal_identification", subject.seed().digits(10, subject.linkId() + book, 0));
        ((ObjectNode) account.path("institution")).put("type", "bank");
        if (country.isBrazil() && like == Book.CHECKING) {
            account.put("agency", agency()).put("check_digit", number.substring(number.length() - 1));
        } else {
            account.putNull("agency").putNull("check_digit").putNull("overdraft");
        }
        balance(account, book);
        switch (book) {
            case CARD -> card((ObjectNode) account.path("credit_data"), number);
            case LOAN -> loan((ObjectNode) account.path("loan_data"));
            default -> {}
        }
        return account;
    }

    private Country.AccountWords words(Book book) {
        return country.account(book.name(), ledger.holder().isCompany());
    }

    private void balance(ObjectNode account, Book book) {
        long current = ledger.balance(book);
        ObjectNode balance = account.putObject("balance");
        balance.set("current", Money.json(current));
        balance.set("available", available(book, current));
        balance.set("blocked", Money.json(0));
        balance.set("automatically_invested", Money.json(0));
        if (account.path("overdraft") instanceof ObjectNode overdraft) {
            overdraft.set("arranged", Money.json(ledger.creditLimit() / 4));
            overdraft.set("used", Money.json(Math.max(0, -current)));
            overdraft.set("unarranged", Money.json(0));
        }
    }

    /** Returns the available amount: for a card, the unused part of its limit; for a loan, the principal without interest. */
    private DecimalNode available(Book book, long current) {
        if (current < 0) {
            return Money.json(current);
        }
        return switch (book) {
            case CARD -> Money.json(Math.max(0, ledger.creditLimit() - current));
            case LOAN -> DecimalNode.valueOf(ledger.loan().principal(subject.today()));
            default -> Money.json(current);
        };
    }

    private void card(ObjectNode data, String number) {
        LocalDate today = subject.today();
        long used = ledger.balance(Book.CARD);
        data.set("credit_limit", Money.json(ledger.creditLimit()));
        data.set("minimum_payment", Money.json(ledger.bill(YearMonth.from(today).minusMonths(1)) * 15 / 100));
        data.put("cutting_date", YearMonth.from(today).atEndOfMonth().toString());
        data.path("limits").forEach(limit -> {
            ObjectNode line = (ObjectNode) limit;
            line.put("identification_number", number);
            line.set("credit_limit", Money.json(ledger.creditLimit()));
            line.set("used_amount", Money.json(used));
            line.set("available_amount", Money.json(Math.max(0, ledger.creditLimit() - used)));
        });
        data.path("cards").forEach(card -> ((ObjectNode) card).put("identification_number", number));
        if (!country.isBrazil()) {
            data.putArray("limits");
        }
    }

    private void loan(ObjectNode data) {
        Loan loan = ledger.loan();
        LocalDate today = subject.today();
        int paid = loan.paid(today);
        data.set("contract_amount", DecimalNode.valueOf(loan.contractAmount()));
        data.set("total_effective_cost", Money.json(loan.installment() * loan.total()));
        data.set("outstanding_balance", Money.json(loan.installment() * (loan.total() - paid)));
        data.put("first_installment_due_date", loan.firstDue().toString())
                .put("number_of_installments_total", loan.total())
                .put("number_of_installments_paid", paid)
                .put("number_of_installments_outstanding", loan.total() - paid)
                .put("contract_remaining_total", loan.total() - paid)
                .put("contract_start_date", loan.firstDue().minusMonths(1).toString())
                .put(
                        "contract_end_date",
                        loan.firstDue().plusMonths(loan.total() - 1L).toString());
        data.putArray("disbursement_dates").add(loan.firstDue().minusMonths(1).toString());
        if (!country.isBrazil()) {
            data.putArray("fees");
            data.putArray("contracted_charges");
            data.putArray("interest_rates");
            data.put("loan_type", words(Book.LOAN).type());
            data.set("monthly_payment", Money.json(loan.installment()));
            data.set("principal", DecimalNode.valueOf(loan.contractAmount()));
            data.set("outstanding_principal", DecimalNode.valueOf(loan.principal(today)));
        }
    }

    String agency() {
        return "0" + subject.seed().digits(3, subject.linkId() + "agency", 0);
    }

    String number(Book book) {
        int digits = switch (book) {
            case CARD -> 4;
            case LOAN -> 13;
            default -> country.isBrazil() ? 8 : 11;
        };
        return subject.seed().digits(digits, subject.linkId() + book, 1).replaceAll("^0", "4");
    }

    private @Nullable String publicNumber(Book book, String number) {
        return switch (book) {
            case LOAN -> null;
            case CARD -> number;
            default ->
                switch (country.code()) {
                    case "BR" -> agency() + "/" + number.substring(0, 7) + "-" + number.substring(7);
                    case "MX" -> clabe(number);
                    default -> number;
                };
        };
    }

    /**
     * Returns a Mexican account number (CLABE), which consists of the bank code, the town code, the account number, and a check
     * digit.
     */
    private String clabe(String number) {
        String digits = "9" + subject.seed().digits(5, subject.institution(), 0) + number;
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * List.of(3, 7, 1).get(i % 3) % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
