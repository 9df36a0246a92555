package io.github.belvo4j.guide.mocking;

import java.math.BigDecimal;

interface Balances {
    BigDecimal total(String link);
}
