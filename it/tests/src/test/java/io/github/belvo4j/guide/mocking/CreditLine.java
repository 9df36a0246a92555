package io.github.belvo4j.guide.mocking;

import java.math.BigDecimal;

class CreditLine {
    private final Balances balances;

    CreditLine(Balances balances) {
        this.balances = balances;
    }

    boolean isGranted(String link, BigDecimal amount) {
        return balances.total(link).compareTo(amount) >= 0;
    }
}
