package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.api.AccountsApi;
import io.github.belvo4j.api.TransactionsApi.ListTransactionsQuery;
import io.github.belvo4j.error.UnreadableResponseException;
import io.github.belvo4j.model.Account;
import io.github.belvo4j.model.RetrieveRequest;
import io.github.belvo4j.model.Transaction;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.response.UnreadableItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("An unreadable item")
class UnreadableItemsTest {

    private static final String PAGE = """
            {"count": 5, "next": null, "previous": null, "results": [
              {"id": "1", "amount": 10.50, "new": 0.10},
              {"id": "2", "amount": {"value": 7.00, "of": "secret"}},
              {"amount": 3},
              null,
              {"id": "5", "amount": "12.00"}]}""";

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    private final List<UnreadableItem> skipped = new ArrayList<>();

    @AutoClose
    private final Belvo belvo = SERVER.client().build();

    private static void answer(String body) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(body)));
    }

    private static List<Transaction> read(Belvo client) {
        return client.transactions().list(new ListTransactionsQuery().link("l")).stream()
                .toList();
    }

    private RequestOptions skipping() {
        return RequestOptions.builder().skipUnreadableItems(skipped::add).build();
    }

    @Test
    @DisplayName("makes a page unreadable by default, and the message names the item and the field")
    void strict() {
        answer(PAGE);

        assertThatThrownBy(() -> read(belvo))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("/results/1/amount")
                .hasMessageNotContaining("secret");
    }

    @Test
    @DisplayName("can be skipped, and is then reported as received, with the reason")
    void page() {
        answer(PAGE);

        List<Transaction> read = read(belvo.withOptions(skipping()));

        assertThat(read).extracting(Transaction::getId).containsExactly("1", "5");
        assertThat(read)
                .extracting(Transaction::getAmount)
                .containsExactly(new BigDecimal("10.50"), new BigDecimal("12.00"));
        assertThat(read.get(0).getAdditionalProperty("new")).isEqualTo(new BigDecimal("0.10"));
        assertThat(skipped)
                .extracting(UnreadableItem::json)
                .containsExactly(
                        "{\"id\":\"2\",\"amount\":{\"value\":7.00,\"of\":\"secret\"}}", "{\"amount\":3}", "null");
        assertThat(skipped)
                .extracting(UnreadableItem::reason)
                .containsExactly("a value of the wrong type at /amount", "it has no id", "it is null");
        assertThat(skipped).extracting(UnreadableItem::operation).containsOnly("GET /api/transactions/");
        assertThat(skipped.toString()).doesNotContain("secret");
    }

    @Test
    @DisplayName("can be skipped in a list without pages, too, by a setting of the client")
    void list() {
        answer("[{\"id\": \"1\"}, {\"id\": \"2\", \"balance\": []}, {\"id\": \"3\", \"balance\": {\"current\": 1.0}}]");

        try (Belvo skipping = SERVER.client().skipUnreadableItems(skipped::add).build()) {
            List<Account> read = skipping.api(AccountsApi.class)
                    .retrieveAccounts(new RetrieveRequest().link("2ccd5e15-194a-4a19-a45a-e7223c7e6717"));

            assertThat(read).extracting(Account::getId).containsExactly("1", "3");
        }
        assertThat(skipped).extracting(UnreadableItem::json).containsExactly("{\"id\":\"2\",\"balance\":[]}");
    }

    @Test
    @DisplayName("is never skipped if it is the whole response, nor is a malformed page")
    void alone() {
        Belvo skipping = belvo.withOptions(skipping());
        answer("{\"id\": \"1\", \"created_at\": 7.5}");
        assertThatThrownBy(() -> skipping.links().get("1")).isInstanceOf(UnreadableResponseException.class);
        answer("{\"count\": 1, \"next\": null}");
        assertThatThrownBy(() -> read(skipping)).isInstanceOf(UnreadableResponseException.class);
        answer("");
        assertThatThrownBy(() -> read(skipping)).isInstanceOf(UnreadableResponseException.class);
        answer("{\"count\": 1, \"results\": [");
        assertThatThrownBy(() -> read(skipping)).isInstanceOf(UnreadableResponseException.class);

        assertThat(skipped).isEmpty();
    }
}
