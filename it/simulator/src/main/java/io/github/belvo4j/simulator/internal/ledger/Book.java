package io.github.belvo4j.simulator.internal.ledger;

/** The book of an account, in which its transactions are recorded. */
public enum Book {
    CHECKING("CHECKING_ACCOUNT", "ASSET"),
    CARD("CREDIT_CARD", "LIABILITY"),
    LOAN("LOAN_ACCOUNT", "LIABILITY"),
    SAVINGS("SAVINGS_ACCOUNT", "ASSET");

    private final String category;
    private final String balanceType;

    Book(String category, String balanceType) {
        this.category = category;
        this.balanceType = balanceType;
    }

    /** Returns the account's category, in Belvo's terms. */
    public String category() {
        return category;
    }

    /** Returns whether the balance is an {@code ASSET} or a {@code LIABILITY} of the holder. */
    public String balanceType() {
        return balanceType;
    }

    /** Returns the change in the balance, in cents: an inflow increases an asset and reduces a debt. */
    long change(boolean isInflow, long cents) {
        return isInflow == (this != CARD && this != LOAN) ? cents : -cents;
    }
}
