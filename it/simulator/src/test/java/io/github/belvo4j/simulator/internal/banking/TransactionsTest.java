package io.github.belvo4j.simulator.internal.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.Client.Response;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transactions, which are generated on request. */
class TransactionsTest {
    private static final int MANY = 1_000_000;

    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension(BelvoSimulator.builder()
            .clock(SimulatorClock.fixed(Instant.parse("2030-01-01T12:00:00Z")))
            .transactions(MANY));

    private final Client client = Client.of(belvo);
    private String link;

    @BeforeEach
    void register() {
        link = client.register("bnk100", "full").text("id");
        client.refresh(link, "TRANSACTIONS");
    }

    private JsonNode page(String query) {
        return client.get("/api/transactions/?link=" + link + query).body();
    }

    @Test
    void anyPageOfAMillionIsThereAtOnce() {
        JsonNode first = page("&page_size=1000");
        JsonNode last = page("&page_size=1000&page=1000");

        assertThat(first.path("count").intValue()).isEqualTo(MANY);
        assertThat(first.at("/results/0/value_date").asText()).isEqualTo("2029-01-02");
        assertThat(last.at("/results/999/value_date").asText()).isEqualTo("2030-01-01");
        assertThat(last.path("next").isNull()).isTrue();
        assertThat(page("&page_size=1000&page=1000")).isEqualTo(last);
    }

    @Test
    void oneIsFoundByItsIdUntilItIsDeleted() {
        JsonNode transaction = page("&page=7&page_size=10").at("/results/4");
        String path = "/api/transactions/" + transaction.path("id").asText() + "/";

        assertThat(client.get(path).body()).isEqualTo(transaction);
        assertThat(client.call("DELETE", path, "").status()).isEqualTo(204);
        assertThat(client.get(path).summary()).isEqualTo("404 not_found");
        assertThat(page("").path("count").intValue()).isEqualTo(MANY - 1);
        assertThat(page("&page=7&page_size=10").at("/results/4")).isNotEqualTo(transaction);
    }

    @ParameterizedTest
    @CsvSource({
        "2029-12-31, 2029-12-31, 2740",
        "2029-12-30, 2030-06-01, 8219",
        "2020-01-01, 2028-12-31, 0",
    })
    void aRequestIsForItsDaysOnly(String from, String to, int expected) {
        ObjectNode request =
                Json.object().put("link", client.register("bnk101", "full").text("id"));

        Response retrieved = client.call(
                "POST",
                "/api/transactions/?fields=value_date",
                request.put("date_from", from).put("date_to", to).toString());

        assertThat(retrieved.body())
                .hasSize(expected)
                .allSatisfy(transaction ->
                        assertThat(transaction.path("value_date").asText()).isBetween(from, to));
    }

    @Test
    void aCallerWhoDoesNotWaitFindsThemLater() {
        String other = client.register("bnk101", "full").text("id");
        String request =
                "{\"link\": \"%s\", \"date_from\": \"2029-12-31\", \"date_to\": \"2029-12-31\"}".formatted(other);

        Response accepted = client.withAsync().call("POST", "/api/transactions/", request);

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.text("request_id")).hasSize(32);
        assertThat(client.get("/api/transactions/?link=" + other)
                        .body()
                        .path("count")
                        .intValue())
                .isPositive();
    }

    @Test
    void aLinkHasAMillionAtTheMost() {
        assertThatThrownBy(() -> BelvoSimulator.builder().transactions(MANY + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
