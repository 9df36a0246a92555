package io.github.belvo4j.simulator.internal.fiscal;

import java.time.LocalDate;

/**
 * A sale or purchase that is invoiced.
 *
 * @param isSale whether this is a sale by the company, rather than a purchase
 * @param day the day of the invoice
 * @param number the tax number of the other party
 * @param name the name of the other party
 * @param total the total, including tax, in cents
 * @param id distinguishes the trade from others on the same day
 * @param documents the number of receipts that the trade summarizes; 1 for a single invoice
 */
record Trade(boolean isSale, LocalDate day, String number, String name, long total, String id, int documents) {
    /** Returns the direction of the invoice, in Belvo's terms. */
    String type() {
        return isSale ? "OUTFLOW" : "INFLOW";
    }

    /** Returns whether this is the monthly total of the sales at the card terminal, rather than a single invoice. */
    boolean isReceipts() {
        return documents > 1;
    }
}
