package io.github.belvo4j.guide.mocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class OwnInterfaceTest {
    @Test
    void grantsWhatTheBalanceCovers() {
        Balances balances = mock(Balances.class);
        when(balances.total("a-link")).thenReturn(new BigDecimal("1200.50"));
        CreditLine creditLine = new CreditLine(balances);

        assertThat(creditLine.isGranted("a-link", new BigDecimal("1200"))).isTrue();
        assertThat(creditLine.isGranted("a-link", new BigDecimal("1201"))).isFalse();
    }
}
