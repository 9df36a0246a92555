package io.github.belvo4j.simulator.internal.ledger;

import io.github.belvo4j.simulator.internal.person.Country;

/**
 * The taxes of a company for a month, in cents, rounded to whole units of its currency as in tax returns.
 *
 * @param income the sales, before tax
 * @param advance the advance payment of the year's tax on the income
 * @param charged the tax that customers paid
 * @param paid the tax paid to suppliers
 */
public record Taxes(long income, long advance, long charged, long paid) {
    private static final int WHOLE = 100;

    /**
     * Computes the taxes of a month.
     *
     * @param sold the sales to customers, with tax, in cents
     * @param bought the purchases from suppliers, with tax, in cents
     */
    static Taxes of(Country country, long sold, long bought) {
        long income = net(country, sold);
        return new Taxes(
                whole(income),
                whole(income * country.number("advance_per_mille") / 1000),
                whole(sold - income),
                whole(bought - net(country, bought)));
    }

    /** Returns an amount without the tax that it includes. */
    public static long net(Country country, long gross) {
        long percent = 100 + country.number("vat_percent");
        return (gross * 100 + percent / 2) / percent;
    }

    /** Returns the amount due. */
    public long due() {
        return advance + charged - paid;
    }

    private static long whole(long cents) {
        return (cents + WHOLE / 2) / WHOLE * WHOLE;
    }
}
