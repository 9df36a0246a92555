package io.github.belvo4j.simulator.internal.json;

import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;

/** Amounts with two decimals. */
public final class Money {
    private Money() {}

    public static BigDecimal of(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    public static DecimalNode json(long cents) {
        return DecimalNode.valueOf(of(cents));
    }
}
