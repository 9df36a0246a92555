package io.github.belvo4j.simulator.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.Client.Response;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension(
            BelvoSimulator.builder().clock(SimulatorClock.fixed(Instant.parse("2030-01-01T12:00:00Z"))));

    private final Client client = Client.of(belvo);

    /** Registers links with the external IDs {@code ext-1}, {@code ext-2}, …, one day apart. */
    private void register(int count) {
        IntStream.rangeClosed(1, count).forEach(i -> {
            client.post(Client.registration("user" + i, "full").put("external_id", "ext-" + i));
            belvo.clock().advance(Duration.ofDays(1));
        });
    }

    private static List<String> externalIds(Response page) {
        List<String> ids = new ArrayList<>();
        page.body()
                .path("results")
                .forEach(link -> ids.add(link.path("external_id").asText()));
        return ids;
    }

    @Test
    void anEmptyListIsAPageToo() {
        Response page = client.get("/api/links/");

        assertThat(page.raw().body()).isEqualTo("{\"count\":0,\"next\":null,\"previous\":null,\"results\":[]}");
    }

    @Test
    void aPageNamesItsNeighboursByAbsoluteUrlsThatKeepTheQuery() {
        register(5);

        Response first = client.get("/api/links/?page_size=2&access_mode=single");
        Response second = client.get(first.text("next"));
        Response third = client.get(second.text("next"));

        assertThat(first.text("next"))
                .startsWith(belvo.baseUrl() + "/api/links/?")
                .contains("access_mode=single");
        assertThat(first.body().path("count").intValue()).isEqualTo(5);
        assertThat(first.body().path("previous").isNull()).isTrue();
        assertThat(List.of(first, second, third))
                .flatExtracting(ListTest::externalIds)
                .containsExactly("ext-1", "ext-2", "ext-3", "ext-4", "ext-5");
        assertThat(third.body().path("next").isNull()).isTrue();
        assertThat(client.get(third.text("previous")).body()).isEqualTo(second.body());
        assertThat(client.get(second.text("previous")).body()).isEqualTo(first.body());
    }

    @Test
    void aPageHasAHundredItemsUnlessSaidOtherwise() {
        register(101);

        assertThat(client.get("/api/links/").body().path("results")).hasSize(100);
        assertThat(client.get("/api/links/?page_size=5000").body().path("results"))
                .hasSize(101);
    }

    @ParameterizedTest
    @CsvSource({
        "page=2, 404 not_found",
        "page=0, 400 invalid page",
        "page_size=many, 400 invalid page_size",
        "created_at__gt=yesterday, 400 invalid created_at__gt",
        "'created_at__gt=,', 400 invalid created_at__gt",
        "created_at__range=2030-01-01, 400 invalid created_at__range",
    })
    void badParametersAreRefused(String query, String expected) {
        register(1);

        assertThat(client.get("/api/links/?" + query).summary()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "external_id=ext-2 | 2",
                "external_id__in=ext-1,ext-3 | 1,3",
                "external_id__in=ext-1&external_id__in=ext-3 | 1,3",
                "status=valid | 1,2,3",
                "status__in=invalid,unconfirmed | ''",
                "institution=erebor_mx_retail&external_id=ext-3 | 3",
                "institution=gringotts_mx_retail | ''",
                "created_at=2030-01-02 | 2",
                "created_at__gt=2030-01-02 | 3",
                "created_at__gt=2030-01-02T11:59:59Z | 2,3",
                "created_at__gte=2030-01-02 | 2,3",
                "created_at__lt=2030-01-02T12:00:00%2B00:00 | 1",
                "created_at__lte=2030-01-02 | 1,2",
                "created_at__range=2030-01-01,2030-01-02 | 1,2",
                "created_by__not_in=00000000-0000-4000-8000-000000000000 | 1,2,3",
                "refresh_rate=7d | ''",
            })
    void filtersCombine(String query, String expected) {
        register(3);

        assertThat(externalIds(client.get("/api/links/?" + query)))
                .isEqualTo(
                        expected.isEmpty()
                                ? List.of()
                                : List.of(expected.split(",")).stream()
                                        .map("ext-"::concat)
                                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fields=id", "omit=status&fields=id,status"})
    void propertiesCanBeChosen(String query) {
        register(1);

        assertThat(client.get("/api/links/?" + query).body().at("/results/0").fieldNames())
                .toIterable()
                .containsExactly("id");
    }
}
