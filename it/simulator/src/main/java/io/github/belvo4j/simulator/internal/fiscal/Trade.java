package io.github.belvo4j.simulator.internal.fiscal;

import java.time.LocalDate;

/**
 * A sale or purchase that is invoiced.
 *
 * @param isSale whether the company sold rather than bought
 * @param day of the invoice
 * @param number the tax number of the other party
 * @param name the name of the other party
 * @param total with tax, in cents
 * @param id distinguishes it from others of the same day
 * @param documents the number of receipts that it summarises
 */
record Trade(boolean isSale, LocalDate day, String number, String name, long total, String id, int documents) {
    /** The direction of its invoice, in Belvo's words. */
    String type() {
        return isSale ? "OUTFLOW" : "INFLOW";
    }

    /** Whether it is what was sold in a month at the card terminal, rather than an invoice of its own. */
    boolean isReceipts() {
        return documents > 1;
    }
}
