package io.github.belvo4j.simulator.internal.ledger;

import io.github.belvo4j.simulator.internal.person.Country;

/**
 * A company's taxes for a month, in cents. The taxes are rounded to whole units of the currency, as tax returns require.
 *
 * @param income the sales, without value-added tax (VAT)
 * @param advance the advance payment of the year's income tax
 * @param charged the VAT that customers paid
 * @param paid the VAT that was paid to suppliers
 */
public record Taxes(long income, long advance, long charged, long paid) {
    private static final int WHOLE = 100;

    /**
     * Computes the taxes of a month.
     *
     * @param sold the sales to customers, including VAT, in cents
     * @param bought the purchases from suppliers, including VAT, in cents
     */
    static Taxes of(Country country, long sold, long bought) {
        long income = net(country, sold);
        return new Taxes(
                whole(income),
                whole(income * country.number("advance_per_mille") / 1000),
                whole(sold - income),
                whole(bought - net(country, bought)));
    }

    /** Returns an amount without the VAT that it includes. */
    public static long net(Country country, long gross) {
        long percent = 100 + country.number("vat_percent");
        return (gross * 100 + percent / 2) / percent;
    }

    /** Returns the amount to be paid to the tax authority. */
    public long due() {
        return advance + charged - paid;
    }

    private static long whole(long cents) {
        return (cents + WHOLE / 2) / WHOLE * WHOLE;
    }
}
