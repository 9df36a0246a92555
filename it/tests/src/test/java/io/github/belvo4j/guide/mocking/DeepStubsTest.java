package io.github.belvo4j.guide.mocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.AccountsApi.ListAccountsQuery;
import io.github.belvo4j.error.ErrorResponse;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.model.Account;
import io.github.belvo4j.model.AccountBalance;
import io.github.belvo4j.paging.Page;
import io.github.belvo4j.paging.Paged;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeepStubsTest {
    private final Belvo belvo = mock(Belvo.class, RETURNS_DEEP_STUBS);
    private final Balances balances = new BelvoBalances(belvo);

    @Test
    void addsTheBalancesOfAllAccounts() {
        when(belvo.accounts().list(any(ListAccountsQuery.class))).thenReturn(accounts("1000", "200.50"));

        assertThat(balances.total("a-link")).isEqualByComparingTo("1200.50");
    }

    @Test
    void passesFailuresOn() {
        when(belvo.accounts().list(any(ListAccountsQuery.class)))
                .thenThrow(
                        new ServerException(new ErrorResponse("GET /api/accounts/", 503, List.of(), null, Map.of())));

        assertThatThrownBy(() -> balances.total("a-link")).isInstanceOf(ServerException.class);
    }

    private static Paged<Account> accounts(String... balances) {
        List<Account> accounts = List.of(balances).stream()
                .map(balance -> new Account().balance(new AccountBalance().current(new BigDecimal(balance))))
                .toList();
        return new Paged<>(page -> new Page<>(page, accounts.size(), accounts, true));
    }
}
