package io.github.belvo4j.simulator.internal.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a transaction is for. */
public enum Purpose {
    SALARY(Book.CHECKING, true, "Income & Payments", "Salary", 1.0, Amount.FIXED),
    FREELANCE(Book.CHECKING, true, "Income & Payments", "Freelance", 0.18, Amount.VARYING),
    RENT(Book.CHECKING, false, "Bills & Utilities", "Rent", 0.28, Amount.FIXED),
    PHONE(Book.CHECKING, false, "Bills & Utilities", "Telecommunications", 0.015, Amount.FIXED),
    INTERNET(Book.CHECKING, false, "Bills & Utilities", "Telecommunications", 0.02, Amount.FIXED),
    ELECTRICITY(Book.CHECKING, false, "Bills & Utilities", "Electricity & Energy", 0.025, Amount.VARYING),
    WATER(Book.CHECKING, false, "Bills & Utilities", "Water", 0.01, Amount.VARYING),
    STREAMING(Book.CARD, false, "Online Platforms & Leisure", "Movie & Audio", 0.008, Amount.FIXED),
    CARD_PAYMENT(Book.CHECKING, false, "Credits & Loans", "Credit Card", 0, Amount.OF_BILL),
    CARD_PAYMENT_RECEIVED(Book.CARD, true, "Credits & Loans", "Credit Card", 0, Amount.OF_BILL),
    SAVING(Book.CHECKING, false, "Investments & Savings", "Savings", 0.08, Amount.FIXED),
    SAVING_RECEIVED(Book.SAVINGS, true, "Investments & Savings", "Savings", 0.08, Amount.FIXED),
    SAVINGS_INTEREST(Book.SAVINGS, true, "Income & Payments", "Interest", 0.002, Amount.VARYING),
    LOAN_PAYMENT(Book.CHECKING, false, "Credits & Loans", "Personal", 0.07, Amount.FIXED),
    LOAN_PAYMENT_RECEIVED(Book.LOAN, true, "Credits & Loans", "Personal", 0.07, Amount.FIXED),
    CASH(Book.CHECKING, false, "Withdrawal & ATM", null, 0.05, Amount.FIXED),
    FEE(Book.CHECKING, false, "Fees & Charges", "Bank Fees", 0.003, Amount.FIXED),

    GROCERIES(null, false, "Food & Groceries", "Groceries", 1.0, Amount.EVERYDAY),
    RESTAURANT(null, false, "Food & Groceries", "Restaurants", 0.6, Amount.EVERYDAY),
    COFFEE(null, false, "Food & Groceries", "Bakery & Coffee", 0.15, Amount.EVERYDAY),
    TRANSPORT(null, false, "Transport & Travel", "Auto", 0.4, Amount.EVERYDAY),
    PHARMACY(null, false, "Home & Life", "Pharmacies", 0.4, Amount.EVERYDAY),
    CLOTHING(null, false, "Personal Shopping", "Clothing", 1.2, Amount.EVERYDAY),
    TRANSFER_SENT(Book.CHECKING, false, "Transfers", null, 0.6, Amount.EVERYDAY),
    TRANSFER_RECEIVED(Book.CHECKING, true, "Transfers", null, 0.5, Amount.EVERYDAY);

    /** How an amount comes about. */
    enum Amount {
        /** The same each time. */
        FIXED,
        /** Another one each time. */
        VARYING,
        /** What the card's bill says. */
        OF_BILL,
        /** What is left for everyday life, shared among its transactions. */
        EVERYDAY
    }

    /** What everyday life is made of, the more often the more frequent it is. */
    static final List<Purpose> EVERYDAY = List.of(
            GROCERIES,
            GROCERIES,
            GROCERIES,
            GROCERIES,
            RESTAURANT,
            RESTAURANT,
            COFFEE,
            TRANSPORT,
            TRANSPORT,
            PHARMACY,
            CLOTHING,
            TRANSFER_SENT,
            TRANSFER_RECEIVED);

    private final @Nullable Book book;
    private final boolean isInflow;
    private final String category;
    private final @Nullable String subcategory;
    private final double share;
    private final Amount amount;

    Purpose(
            @Nullable Book book,
            boolean isInflow,
            String category,
            @Nullable String subcategory,
            double share,
            Amount amount) {
        this.book = book;
        this.isInflow = isInflow;
        this.category = category;
        this.subcategory = subcategory;
        this.share = share;
        this.amount = amount;
    }

    /** Whose book it stands in, null if it may be the card's or the current account's. */
    @Nullable
    Book book() {
        return book;
    }

    public boolean isInflow() {
        return isInflow;
    }

    /** In Belvo's words. */
    public String category() {
        return category;
    }

    /** In Belvo's words, null if there is none. */
    public @Nullable String subcategory() {
        return subcategory;
    }

    /** How large it is: as a part of the monthly salary, or for everyday transactions compared to each other. */
    double share() {
        return share;
    }

    Amount amount() {
        return amount;
    }

    public boolean isEveryday() {
        return amount == Amount.EVERYDAY;
    }

    /** Whether it is paid every month to someone else. */
    public boolean isRecurringExpense() {
        return switch (this) {
            case RENT, PHONE, INTERNET, ELECTRICITY, WATER, STREAMING -> true;
            default -> false;
        };
    }
}
