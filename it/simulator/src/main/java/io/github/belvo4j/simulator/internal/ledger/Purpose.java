package io.github.belvo4j.simulator.internal.ledger;

import org.jspecify.annotations.Nullable;

/** The purpose of a transaction. */
public enum Purpose {
    SALARY(Book.CHECKING, true, "Income & Payments", "Salary", Amount.FIXED),
    FREELANCE(Book.CHECKING, true, "Income & Payments", "Freelance", Amount.VARYING),
    RENT(Book.CHECKING, false, "Bills & Utilities", "Rent", Amount.FIXED),
    PHONE(Book.CHECKING, false, "Bills & Utilities", "Telecommunications", Amount.FIXED),
    INTERNET(Book.CHECKING, false, "Bills & Utilities", "Telecommunications", Amount.FIXED),
    ELECTRICITY(Book.CHECKING, false, "Bills & Utilities", "Electricity & Energy", Amount.VARYING),
    WATER(Book.CHECKING, false, "Bills & Utilities", "Water", Amount.VARYING),
    STREAMING(Book.CARD, false, "Online Platforms & Leisure", "Movie & Audio", Amount.FIXED),
    CARD_PAYMENT(Book.CHECKING, false, "Credits & Loans", "Credit Card", Amount.OF_BILL),
    CARD_PAYMENT_RECEIVED(Book.CARD, true, "Credits & Loans", "Credit Card", Amount.OF_BILL),
    SAVING(Book.CHECKING, false, "Investments & Savings", "Savings", Amount.FIXED),
    SAVING_RECEIVED(Book.SAVINGS, true, "Investments & Savings", "Savings", Amount.FIXED),
    SAVINGS_INTEREST(Book.SAVINGS, true, "Income & Payments", "Interest", Amount.VARYING),
    LOAN_PAYMENT(Book.CHECKING, false, "Credits & Loans", "Instalment", Amount.FIXED),
    LOAN_PAYMENT_RECEIVED(Book.LOAN, true, "Credits & Loans", "Instalment", Amount.FIXED),
    INVESTMENT(Book.CHECKING, false, "Investments & Savings", "Fixed income", Amount.FIXED),
    EXCHANGE(Book.CHECKING, false, "Transfers", "Other", Amount.IN_DOLLARS),
    CASH(Book.CHECKING, false, "Withdrawal & ATM", null, Amount.FIXED),
    FEE(Book.CHECKING, false, "Fees & Charges", "Bank Fees", Amount.FIXED),

    CUSTOMER(Book.CHECKING, true, "Income & Payments", "Other", Amount.INVOICED),
    SUPPLIER(Book.CHECKING, false, "Transfers", null, Amount.INVOICED),
    PAYROLL(Book.CHECKING, false, "Transfers", null, Amount.FIXED),
    SOCIAL_SECURITY(Book.CHECKING, false, "Taxes", "Government Fees", Amount.FIXED),
    TAXES(Book.CHECKING, false, "Taxes", "Other", Amount.OF_TAXES),
    SOFTWARE(Book.CARD, false, "Online Platforms & Leisure", "Apps, Software and Cloud Services", Amount.FIXED),
    WITHDRAWAL(Book.CHECKING, false, "Transfers", null, Amount.FIXED),

    GROCERIES(null, false, "Food & Groceries", "Groceries", Amount.EVERYDAY),
    RESTAURANT(null, false, "Food & Groceries", "Restaurants", Amount.EVERYDAY),
    COFFEE(null, false, "Food & Groceries", "Bakery & Coffee", Amount.EVERYDAY),
    TAXI(null, false, "Transport & Travel", "Taxis & Rideshares", Amount.EVERYDAY),
    FUEL(null, false, "Transport & Travel", "Gas", Amount.EVERYDAY),
    PHARMACY(null, false, "Home & Life", "Pharmacies", Amount.EVERYDAY),
    CLOTHING(null, false, "Personal Shopping", "Clothing & Accessories", Amount.EVERYDAY),
    TRANSFER_SENT(Book.CHECKING, false, "Transfers", null, Amount.EVERYDAY),
    TRANSFER_RECEIVED(Book.CHECKING, true, "Transfers", null, Amount.EVERYDAY),

    CARD_SALES(Book.CHECKING, true, "Deposits", null, Amount.TAXED),
    SUPPLIES(null, false, "Personal Shopping", "Office Supplies", Amount.EVERYDAY),
    SHIPPING(null, false, "Transport & Travel", "Other", Amount.EVERYDAY),
    ADVERTISING(null, false, "Home & Life", "Professional Services", Amount.EVERYDAY);

    /** The rule that determines an amount. */
    enum Amount {
        /** Always the same amount. */
        FIXED,
        /** A different amount each time. */
        VARYING,
        /** The amount of the card's bill. */
        OF_BILL,
        /** A different amount each time: a round net amount plus the tax on it. */
        INVOICED,
        /** A different amount each time: the price of a round number of dollars. */
        IN_DOLLARS,
        /** The taxes due for the previous month. */
        OF_TAXES,
        /** A part of the money that is left for everyday transactions. */
        EVERYDAY,
        /** Like {@link #EVERYDAY}, but including tax. */
        TAXED
    }

    private final @Nullable Book book;
    private final boolean isInflow;
    private final String category;
    private final @Nullable String subcategory;
    private final Amount amount;

    Purpose(@Nullable Book book, boolean isInflow, String category, @Nullable String subcategory, Amount amount) {
        this.book = book;
        this.isInflow = isInflow;
        this.category = category;
        this.subcategory = subcategory;
        this.amount = amount;
    }

    /**
     * Returns the book in which transactions with this purpose are recorded; null if each of them is recorded either in the
     * card's book or in the current account's.
     */
    @Nullable
    Book book() {
        return book;
    }

    public boolean isInflow() {
        return isInflow;
    }

    /** Returns the category, in Belvo's terms. */
    public String category() {
        return category;
    }

    /** Returns the subcategory, in Belvo's terms; null if there is none. */
    public @Nullable String subcategory() {
        return subcategory;
    }

    Amount amount() {
        return amount;
    }

    public boolean isEveryday() {
        return amount == Amount.EVERYDAY || amount == Amount.TAXED;
    }

    /** Returns whether the transaction is income from work or trade. */
    public boolean isIncome() {
        return switch (this) {
            case SALARY, FREELANCE, CUSTOMER, CARD_SALES -> true;
            default -> false;
        };
    }

    /** Returns whether the transaction is an expense that recurs every month. */
    public boolean isRecurringExpense() {
        return switch (this) {
            case RENT, PHONE, INTERNET, ELECTRICITY, WATER, STREAMING, SOFTWARE, SOCIAL_SECURITY -> true;
            default -> false;
        };
    }
}
