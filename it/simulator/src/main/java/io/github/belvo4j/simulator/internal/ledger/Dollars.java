package io.github.belvo4j.simulator.internal.ledger;

import java.math.BigDecimal;

/** Purchases of US dollars in Brazil. */
public final class Dollars {
    /** The price of one dollar, in reais. */
    public static final BigDecimal RATE = new BigDecimal("5.40");

    /** The price of one dollar, in reais, including taxes and fees. */
    public static final BigDecimal EFFECTIVE_RATE = new BigDecimal("5.5194");

    /** The smallest amount that can be bought, in dollars. Its price is a whole number of cents. */
    private static final long STEP = 50;

    private static final long PRICE_OF_STEP =
            EFFECTIVE_RATE.multiply(BigDecimal.valueOf(STEP)).movePointRight(2).longValueExact();

    private Dollars() {}

    /** Returns the amount actually paid, in cents, if about this many cents are spent on dollars. */
    static long paid(long cents) {
        return Math.max(1, cents / PRICE_OF_STEP) * PRICE_OF_STEP;
    }

    /** Returns the amount in dollars that was bought for this many cents. */
    public static long bought(long cents) {
        return cents / PRICE_OF_STEP * STEP;
    }
}
