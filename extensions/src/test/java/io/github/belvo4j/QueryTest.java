package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.belvo4j.api.TransactionsApi;
import io.github.belvo4j.api.TransactionsApi.ListTransactionsQuery;
import io.github.belvo4j.error.ErrorEntry;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.model.TransactionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A query is sent")
class QueryTest {

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    @AutoClose
    private Belvo belvo;

    @BeforeEach
    void open() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"count\": 0, \"next\": null, \"results\": []}")));
        belvo = SERVER.client().build();
    }

    /** Members that the queries of generated interfaces don't have. */
    static final class OwnQuery {

        @Param("since")
        OffsetDateTime since = OffsetDateTime.of(2026, 1, 31, 12, 0, 0, 0, ZoneOffset.ofHours(-3));

        Boolean active = true;
        String unset;
    }

    interface OwnApi {

        @RequestLine("GET /api/own/")
        void own(@QueryMap OwnQuery query);

        @RequestLine("GET /api/own/")
        void map(@QueryMap Map<String, Object> query);
    }

    @Test
    @DisplayName("with dates by day, amounts in plain digits, enums by their values, and lists joined by commas")
    void types() {
        belvo.api(TransactionsApi.class)
                .listTransactions(new ListTransactionsQuery()
                        .link("l")
                        .valueDateRange(List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)))
                        .amountGte(new BigDecimal("1E+3"))
                        .type(TransactionType.OUTFLOW)
                        .pageSize(10));

        String url = SERVER.getAllServeEvents().get(0).getRequest().getUrl();
        assertThat(url)
                .startsWith("/api/transactions/?")
                .contains("link=l", "value_date__range=2026-01-01%2C2026-01-31", "amount__gte=1000", "type=OUTFLOW")
                .contains("page_size=10");
    }

    @Test
    @DisplayName("from an object of any class, with times to the second")
    void ownClass() {
        belvo.api(OwnApi.class).own(new OwnQuery());

        SERVER.verify(1, getRequestedFor(urlEqualTo("/api/own/?since=2026-01-31T12%3A00%3A00-03%3A00&active=true")));
    }

    @Test
    @DisplayName("from a map")
    void map() {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("a b", List.of(1, 2));
        query.put("unset", null);

        belvo.api(OwnApi.class).map(query);

        SERVER.verify(1, getRequestedFor(urlEqualTo("/api/own/?a%20b=1%2C2")));
    }

    @Test
    @DisplayName("without an empty list, which the API might take for any value")
    void emptyList() {
        InvalidRequestException e = catchThrowableOfType(
                InvalidRequestException.class,
                () -> belvo.api(TransactionsApi.class)
                        .listTransactions(new ListTransactionsQuery().link("l").linkIn(List.of())));

        assertThat(e.errors()).extracting(ErrorEntry::field).containsExactly("link__in");
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }
}
