package io.github.belvo4j.simulator.internal.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The budget of people or of companies: the transactions that are planned for days of the month, called events, and the amount
 * of each event as a share of the monthly income. Income and spending are about equal.
 */
enum Budget {
    PERSON(
            List.of(Book.values()),
            payday(Purpose.SALARY, 1),
            0.36,
            1.3,
            0.25,
            2,
            List.of(
                    on(1, Purpose.RENT, 0.28),
                    on(2, Purpose.PHONE, 0.015),
                    on(3, Purpose.SAVINGS_INTEREST, 0.002),
                    on(7, Purpose.INVESTMENT, 0.03),
                    on(8, Purpose.STREAMING, 0.008),
                    on(10, Purpose.ELECTRICITY, 0.025),
                    on(Calendar.DUE_DAY, Purpose.CARD_PAYMENT, 0),
                    on(Calendar.DUE_DAY + 1, Purpose.CARD_PAYMENT_RECEIVED, 0),
                    on(14, Purpose.EXCHANGE, 0.06),
                    on(17, Purpose.SAVING, 0.08),
                    on(18, Purpose.SAVING_RECEIVED, 0.08),
                    on(19, Purpose.INTERNET, 0.02),
                    on(Calendar.INSTALLMENT_DAY, Purpose.LOAN_PAYMENT, 0.07),
                    on(Calendar.INSTALLMENT_DAY + 1, Purpose.LOAN_PAYMENT_RECEIVED, 0.07),
                    on(22, Purpose.FREELANCE, 0.18),
                    on(24, Purpose.WATER, 0.01),
                    on(26, Purpose.CASH, 0.05),
                    on(27, Purpose.FEE, 0.003)),
            List.of(
                    often(4, Purpose.GROCERIES, 1),
                    often(2, Purpose.RESTAURANT, 0.6),
                    often(1, Purpose.COFFEE, 0.15),
                    often(1, Purpose.TAXI, 0.4),
                    often(1, Purpose.FUEL, 0.4),
                    often(1, Purpose.PHARMACY, 0.4),
                    often(1, Purpose.CLOTHING, 1.2),
                    often(1, Purpose.TRANSFER_SENT, 0.6),
                    often(1, Purpose.TRANSFER_RECEIVED, 0.5))),

    COMPANY(
            List.of(Book.CHECKING, Book.CARD, Book.LOAN),
            payday(Purpose.PAYROLL, 0.25),
            -0.41,
            1.1,
            0.04,
            0.4,
            List.of(
                    on(1, Purpose.RENT, 0.06),
                    on(2, Purpose.PHONE, 0.004),
                    on(4, Purpose.CUSTOMER, 0.18),
                    on(6, Purpose.SUPPLIER, 0.105),
                    on(7, Purpose.INVESTMENT, 0.01),
                    on(8, Purpose.SOFTWARE, 0.006),
                    on(9, Purpose.EXCHANGE, 0.05),
                    on(10, Purpose.ELECTRICITY, 0.012),
                    on(Calendar.DUE_DAY, Purpose.CARD_PAYMENT, 0),
                    on(Calendar.DUE_DAY + 1, Purpose.CARD_PAYMENT_RECEIVED, 0),
                    on(13, Purpose.CUSTOMER, 0.18),
                    on(14, Purpose.SUPPLIER, 0.105),
                    on(16, Purpose.SOCIAL_SECURITY, 0.05),
                    on(Calendar.TAX_DAY, Purpose.TAXES, 0),
                    on(19, Purpose.INTERNET, 0.005),
                    on(Calendar.INSTALLMENT_DAY, Purpose.LOAN_PAYMENT, 0.03),
                    on(Calendar.INSTALLMENT_DAY + 1, Purpose.LOAN_PAYMENT_RECEIVED, 0.03),
                    on(22, Purpose.CUSTOMER, 0.18),
                    on(24, Purpose.SUPPLIER, 0.105),
                    on(26, Purpose.WITHDRAWAL, 0.04),
                    on(27, Purpose.FEE, 0.001)),
            List.of(
                    often(8, Purpose.CARD_SALES, 1),
                    often(2, Purpose.FUEL, 0.2),
                    often(1, Purpose.SUPPLIES, 0.2),
                    often(1, Purpose.SHIPPING, 0.2),
                    often(1, Purpose.ADVERTISING, 0.2)));

    private final List<Book> books;
    private final Purpose payday;
    private final double everydayLife;
    private final double opening;
    private final double owed;
    private final double creditLimit;
    private final Map<Integer, Purpose> days = new HashMap<>();
    private final Map<Purpose, Double> shares = new EnumMap<>(Purpose.class);
    private final List<Purpose> everyday = new ArrayList<>();
    private final double meanShare;

    private record Planned(int day, Purpose purpose, double share) {}

    private record Frequent(int times, Purpose purpose, double share) {}

    Budget(
            List<Book> books,
            Planned payday,
            double everydayLife,
            double opening,
            double owed,
            double creditLimit,
            List<Planned> month,
            List<Frequent> rest) {
        this.books = books;
        this.payday = payday.purpose();
        this.everydayLife = everydayLife;
        this.opening = opening;
        this.owed = owed;
        this.creditLimit = creditLimit;
        shares.put(payday.purpose(), payday.share());
        month.forEach(planned -> {
            days.put(planned.day(), planned.purpose());
            shares.put(planned.purpose(), planned.share());
        });
        rest.forEach(frequent -> {
            everyday.addAll(Collections.nCopies(frequent.times(), frequent.purpose()));
            shares.put(frequent.purpose(), frequent.share());
        });
        this.meanShare = everyday.stream()
                .mapToDouble(purpose -> purpose.isInflow() ? -share(purpose) : share(purpose))
                .average()
                .orElseThrow();
    }

    private static Planned on(int day, Purpose purpose, double share) {
        return new Planned(day, purpose, share);
    }

    private static Planned payday(Purpose purpose, double share) {
        return new Planned(0, purpose, share);
    }

    private static Frequent often(int times, Purpose purpose, double share) {
        return new Frequent(times, purpose, share);
    }

    List<Book> books() {
        return books;
    }

    /** Returns the purpose of the transaction on each payday: a salary received or paid. */
    Purpose payday() {
        return payday;
    }

    /** Returns the event on a day of each month; null if there is none. */
    @Nullable
    Purpose on(int day) {
        return days.get(day);
    }

    /** Returns the possible events of a month. */
    List<Purpose> month() {
        return List.copyOf(days.values());
    }

    /** Returns the purposes of everyday transactions, each repeated according to its frequency. */
    List<Purpose> everyday() {
        return everyday;
    }

    /**
     * Returns the share of a purpose: for an event, its amount as a fraction of the monthly income; for an everyday
     * transaction, its average amount relative to those of other everyday transactions.
     */
    double share(Purpose purpose) {
        return shares.getOrDefault(purpose, 0.0);
    }

    /**
     * Returns the amount of an everyday transaction whose share is 1, as a fraction of the monthly income.
     *
     * @param perMonth the number of everyday transactions in a month
     */
    double everydayUnit(double perMonth) {
        return everydayLife / perMonth / meanShare;
    }

    /** Returns the minimum opening balance of the current account, as a multiple of the monthly income. */
    double opening() {
        return opening;
    }

    /** Returns the average opening debt of the credit card, as a multiple of the monthly income. */
    double owed() {
        return owed;
    }

    /** Returns the limit of the credit card, as a multiple of the monthly income. */
    double creditLimit() {
        return creditLimit;
    }

    /** Returns whether a transaction requires an account other than the current account. */
    static boolean needsMore(Purpose purpose) {
        return switch (purpose) {
            case CARD_PAYMENT, SAVING, LOAN_PAYMENT -> true;
            default -> purpose.book() != null && purpose.book() != Book.CHECKING;
        };
    }
}
