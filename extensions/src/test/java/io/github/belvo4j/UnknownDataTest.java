package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.api.LinksApi.ListLinksQuery;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.RetrieveRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Data that this version doesn't know")
class UnknownDataTest {

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    @AutoClose
    private final Belvo belvo = SERVER.retryingClient().build();

    private static RegisterLinkRequest register() {
        return new RegisterLinkRequest()
                .institution("erebor_mx_retail")
                .username("u")
                .password("p");
    }

    @Test
    @DisplayName("is read from a response without loss")
    void read() {
        answer("""
                {"id": "1", "score": 0.10, "count": 12345678901, "tags": ["a", null], "owner": {"since": null, "rate": 1.50}}""");

        Link link = belvo.links().get("1");

        assertThat(link.getAdditionalProperties()).containsOnlyKeys("score", "count", "tags", "owner");
        assertThat(link.getAdditionalProperty("score")).isEqualTo(new BigDecimal("0.10"));
        assertThat(link.getAdditionalProperty("count")).isEqualTo(12345678901L);
        assertThat(link.getAdditionalProperty("tags")).isEqualTo(Arrays.asList("a", null));
        assertThat(link.getAdditionalProperty("owner"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("rate", new BigDecimal("1.50"))
                .containsEntry("since", null);
    }

    @Test
    @DisplayName("is sent with a request exactly as it was set")
    void sent() {
        answer("{\"id\": \"1\"}");

        belvo.links()
                .register(register()
                        .putAdditionalProperty("score", new BigDecimal("0.10"))
                        .putAdditionalProperty("since", LocalDate.of(2026, 1, 31))
                        .putAdditionalProperty("owner", Map.of("tags", List.of("a", "b")))
                        .putAdditionalProperty("note", null));

        SERVER.verify(postRequestedFor(urlEqualTo("/api/links/")).withRequestBody(equalToJson("""
                {"institution": "erebor_mx_retail", "username": "u", "password": "p", "score": 0.10,
                 "since": "2026-01-31", "owner": {"tags": ["a", "b"]}, "note": null}""")));
    }

    @Test
    @DisplayName("doesn't exempt known properties from the checks")
    void checked() {
        assertThatThrownBy(() -> belvo.links().register(new RegisterLinkRequest().putAdditionalProperty("new", "x")))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> register().putAdditionalProperty("password", "secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RegisterLinkRequest has a setter for \"password\"");
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("may be a token, so a request with it is sent once")
    void sentOnce() {
        RetrieveRequest request = new RetrieveRequest().link("2ccd5e15-194a-4a19-a45a-e7223c7e6717");
        RetrieveRequest withMore = new RetrieveRequest()
                .link("2ccd5e15-194a-4a19-a45a-e7223c7e6717")
                .putAdditionalProperty("otp", "secret");
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(429)));

        assertThatThrownBy(() -> belvo.accounts().retrieve(request)).isInstanceOf(BelvoException.class);
        SERVER.verify(3, anyRequestedFor(anyUrl()));

        SERVER.resetRequests();
        assertThatThrownBy(() -> belvo.accounts().retrieve(withMore))
                .isInstanceOf(BelvoException.class)
                .hasMessageNotContaining("secret");
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("is sent in a query, encoded, and again for every page")
    void query() {
        answer("{\"count\": 0, \"next\": null, \"results\": []}");

        belvo
                .links()
                .list(new ListLinksQuery()
                        .institution("i")
                        .putAdditionalParameter("risk level__in", List.of("a&b", "c"))
                        .putAdditionalParameter("seen_at", OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC))
                        .putAdditionalParameter("taken_back", 1)
                        .putAdditionalParameter("taken_back", null))
                .stream()
                .count();

        SERVER.verify(
                1,
                getRequestedFor(urlEqualTo("/api/links/?page_size=1000&page=1&institution=i"
                        + "&risk%20level__in=a%26b%2Cc&seen_at=2026-01-01T00%3A00%3A00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "page_size", "institution__in"})
    @DisplayName("can be any query parameter that has a name, and not that of a known one")
    void names(String name) {
        assertThatThrownBy(() -> new ListLinksQuery().putAdditionalParameter(name, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("can't lead to another path")
    void path() {
        answer("{\"results\": []}");

        belvo.api(LinksApi.class).listLinks(new ListLinksQuery().putAdditionalParameter("../a#b?c=d&e", "/../x"));

        SERVER.verify(1, getRequestedFor(urlEqualTo("/api/links/?..%2Fa%23b%3Fc%3Dd%26e=%2F..%2Fx")));
    }

    private static void answer(String json) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(json)));
    }
}
