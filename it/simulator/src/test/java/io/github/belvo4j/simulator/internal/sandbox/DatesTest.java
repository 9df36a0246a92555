package io.github.belvo4j.simulator.internal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.internal.institution.Products;
import io.github.belvo4j.simulator.internal.json.DateTimes;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On any day, data is in the past, and recent if it changes often. */
class DatesTest {
    private static final List<String> INSTITUTIONS = List.of(
            "erebor_mx_retail",
            "erebor_br_retail",
            "gringotts_co_retail",
            "erebor_cl_retail",
            "gotham_mx_business",
            "gotham_br_business",
            "gotham_co_business",
            "gotham_cl_business",
            "sat_mx_fiscal",
            "tatooine_co_fiscal",
            "tatooine_cl_fiscal",
            "imss_mx_employment",
            "inss_br_employment");

    /** Data that is known in advance. */
    private static final Set<String> AHEAD =
            Set.of("due_date", "bill_due_date", "cutting_date", "contract_end_date", "inferred_accounting_date");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2030-01-01T00:30:00Z",
                "2030-01-02T12:00:00Z",
                "2030-03-01T05:00:00Z",
                "2030-05-20T12:00:00Z",
                "2031-12-31T23:30:00Z",
                "2032-02-29T12:00:00Z"
            })
    void nothingIsOfTheFuture(String time) {
        Instant now = Instant.parse(time);
        List<String> ahead = new ArrayList<>();
        try (BelvoSimulator belvo =
                BelvoSimulator.builder().clock(SimulatorClock.fixed(now)).start()) {
            Client client = Client.of(belvo);
            for (String institution : INSTITUTIONS) {
                String link = client.post(
                                Client.registration("someone", "secret").put("institution", institution))
                        .text("id");
                client.refresh(link, Products.named(institution).toArray(String[]::new));
                for (String collection : Products.collections(institution).toList()) {
                    JsonNode items = client.get(collection + "?page_size=1000&link=" + link)
                            .body()
                            .path("results");

                    assertThat(items).as(institution + " " + collection).isNotEmpty();
                    collect(items, institution + " " + collection, now, ahead);
                }
            }
        }
        assertThat(ahead).isEmpty();
    }

    @Test
    void whatHappensOnAWeekendIsBookedOnMonday() {
        try (BelvoSimulator belvo = BelvoSimulator.builder()
                .clock(SimulatorClock.fixed(Instant.parse("2030-05-19T12:00:00Z")))
                .start()) {
            Client client = Client.of(belvo);
            String link = client.register("someone", "secret").text("id");
            String pending = "/api/transactions/?status=PENDING&link=" + link;
            client.refresh(link, "TRANSACTIONS");

            assertThat(client.get(pending).body().path("results")).isNotEmpty().allSatisfy(transaction -> {
                assertThat(transaction.path("value_date").asText()).isIn("2030-05-18", "2030-05-19");
                assertThat(transaction.path("accounting_date").isNull()).isTrue();
                assertThat(transaction.path("inferred_accounting_date").asText())
                        .isEqualTo("2030-05-20");
            });
            belvo.clock().advance(Duration.ofDays(1));
            client.refresh(link, "TRANSACTIONS");
            assertThat(client.get(pending).body().path("results")).isEmpty();
        }
    }

    private static void collect(JsonNode value, String where, Instant now, List<String> ahead) {
        value.properties().forEach(property -> {
            if (!AHEAD.contains(property.getKey())) {
                collect(property.getValue(), where + " " + property.getKey(), now, ahead);
            }
        });
        if (value.isArray()) {
            value.forEach(item -> collect(item, where, now, ahead));
        } else if (value.isTextual() && isAfter(value.textValue(), now)) {
            ahead.add(where + " " + value.textValue());
        }
    }

    private static boolean isAfter(String text, Instant now) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(text).isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC));
        }
        return text.matches("\\d{4}-\\d\\d-\\d\\dT.*") && DateTimes.parse(text).isAfter(now);
    }
}
