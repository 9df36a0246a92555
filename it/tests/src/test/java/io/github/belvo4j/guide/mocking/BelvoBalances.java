package io.github.belvo4j.guide.mocking;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.AccountsApi.ListAccountsQuery;
import java.math.BigDecimal;

class BelvoBalances implements Balances {
    private final Belvo belvo;

    BelvoBalances(Belvo belvo) {
        this.belvo = belvo;
    }

    @Override
    public BigDecimal total(String link) {
        return belvo.accounts().list(new ListAccountsQuery().link(link)).stream()
                .map(account -> account.getBalance().getCurrent())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
