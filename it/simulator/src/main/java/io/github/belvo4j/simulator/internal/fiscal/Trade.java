package io.github.belvo4j.simulator.internal.fiscal;

import java.time.LocalDate;

/**
 * What an invoice is written for.
 *
 * @param isSale whether the company sold rather than bought
 * @param day of the invoice
 * @param number by which the tax authority knows the other side
 * @param name of the other side
 * @param total with tax, in cents
 * @param id tells it from others of the same day
 * @param documents how many receipts it stands for
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
