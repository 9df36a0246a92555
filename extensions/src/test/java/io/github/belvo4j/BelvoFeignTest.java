package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.Fault;
import feign.Capability;
import feign.Client;
import feign.Feign;
import feign.Headers;
import feign.Logger;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import feign.codec.DecodeException;
import io.github.belvo4j.api.AccountsApi;
import io.github.belvo4j.api.AccountsApi.ListAccountsQuery;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.api.PaymentIntentsBrazilApi;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.NotFoundException;
import io.github.belvo4j.error.UnexpectedStatusException;
import io.github.belvo4j.error.UnreadableResponseException;
import io.github.belvo4j.feign.BelvoFeign;
import io.github.belvo4j.model.ResumeRequest;
import io.github.belvo4j.model.RetrieveRequest;
import io.github.belvo4j.response.UnreadableItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@DisplayName("A Feign builder with the SDK's parts")
class BelvoFeignTest {

    private static final String LINK = "2ccd5e15-194a-4a19-a45a-e7223c7e6717";

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    private final BelvoFeign belvo =
            SERVER.feign().paymentsCredentials("pay", "secret").build();

    @Test
    @DisplayName("signs each request with the key pair that its operation needs")
    void signs() {
        answer("{\"results\": []}");

        accounts().listAccounts(new ListAccountsQuery());
        api(Caller.feign(), PaymentIntentsBrazilApi.class).listBrazilPaymentIntents();

        SERVER.verify(getRequestedFor(urlEqualTo("/api/accounts/"))
                .withHeader("Authorization", equalTo("Basic aWQ6cGFzc3dvcmQ="))
                .withHeader("User-Agent", matching("belvo4j/.*")));
        SERVER.verify(getRequestedFor(urlEqualTo("/payments/br/payment-intents/"))
                .withHeader("Authorization", equalTo("Basic cGF5OnNlY3JldA==")));
    }

    @Test
    @DisplayName("sends its keys to no other host, whatever an interceptor does")
    void otherHost() {
        answer("{\"results\": []}");
        String elsewhere = SERVER.baseUrl().replace("localhost", "127.0.0.1");

        AccountsApi target = belvo.applyTo(Caller.feign()).target(AccountsApi.class, elsewhere);
        AccountsApi intercepted =
                api(Caller.feign().requestInterceptor(template -> template.target(elsewhere)), AccountsApi.class);
        AccountsApi byHand = Caller.feign()
                .requestInterceptor(belvo.requestInterceptor())
                .queryMapEncoder(belvo.queryMapEncoder())
                .decoder(belvo.decoder())
                .target(AccountsApi.class, elsewhere);

        for (AccountsApi api : List.of(target, intercepted, byHand)) {
            assertThatThrownBy(() -> api.getAccount("1"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("the keys are for " + SERVER.baseUrl())
                    .hasMessageContaining("127.0.0.1");
        }
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("writes requests as the SDK does")
    void writes() {
        answer("{\"results\": []}");
        ListAccountsQuery query = new ListAccountsQuery()
                .link(LINK)
                .pageSize(2)
                .putAdditionalParameter("risk level", List.of("a&b", "c"));

        try (Belvo sdk = SERVER.client().build()) {
            sdk.api(AccountsApi.class).listAccounts(query);
        }
        accounts().listAccounts(query);

        assertThat(SERVER.findAll(anyRequestedFor(anyUrl())))
                .hasSize(2)
                .extracting(request -> request.getUrl().split("[?&]"))
                .allSatisfy(parts -> assertThat(parts)
                        .contains("/api/accounts/", "link=" + LINK, "page_size=2", "risk%20level=a%26b%2Cc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "..", "a\nb"})
    @DisplayName("refuses an ID that would lead to another path, before anything is sent")
    void path(String id) {
        assertThatThrownBy(() -> accounts().getAccount(id)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> accounts().retrieveAccounts(new RetrieveRequest()))
                .isInstanceOf(InvalidRequestException.class);
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("throws the SDK's exceptions for invalid successes")
    void successes() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(202).withBody("{\"id\": \"1\"}")));
        assertThatThrownBy(() -> accounts().getAccount("1")).isInstanceOf(UnexpectedStatusException.class);
        assertThatThrownBy(() -> api(Caller.feign(), LinksApi.class).deleteLink("1"))
                .isInstanceOf(UnexpectedStatusException.class);

        answer("{\"balance\": \"secret\"}");
        assertThatThrownBy(() -> accounts().getAccount("1"))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    @DisplayName("keeps unreadable bodies and skips unreadable items on request")
    void unreadable() {
        answer("{\"results\": [{\"id\": \"1\"}, {\"id\": \"2\", \"created_at\": \"never\"}]}");
        List<UnreadableItem> skipped = new ArrayList<>();
        BelvoFeign skipping = SERVER.feign().skipUnreadableItems(skipped::add).build();
        BelvoFeign keeping = SERVER.feign().keepUnreadableBodies(true).build();

        AccountsApi accounts = skipping.applyTo(Caller.feign()).target(AccountsApi.class, skipping.baseUrl());
        assertThat(accounts.listAccounts(new ListAccountsQuery()).getResults()).hasSize(1);
        assertThat(skipped).hasSize(1);

        AccountsApi others = keeping.applyTo(Caller.feign()).target(AccountsApi.class, keeping.baseUrl());
        assertThat(catchThrowableOfType(
                                UnreadableResponseException.class, () -> others.listAccounts(new ListAccountsQuery()))
                        .body())
                .hasValueSatisfying(body -> assertThat(body).contains("never"));
    }

    @Test
    @DisplayName("follows no redirects")
    void redirect() {
        SERVER.stubFor(any(anyUrl())
                .willReturn(aResponse().withStatus(307).withHeader("Location", SERVER.baseUrl() + "/elsewhere/")));

        for (Feign.Builder builder : List.of(Feign.builder(), Caller.feign())) {
            assertThatThrownBy(() -> api(builder.options(new feign.Request.Options()), AccountsApi.class)
                            .getAccount("1"))
                    .isInstanceOf(UnexpectedStatusException.class);
        }
        SERVER.verify(0, getRequestedFor(urlEqualTo("/elsewhere/")));
    }

    @Test
    @DisplayName("reports a broken connection as the SDK does, even while a logger reads the body")
    void breaksOff() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withFault(Fault.RANDOM_DATA_THEN_CLOSE)));

        assertThatThrownBy(() -> accounts().getAccount("secret-id"))
                .isInstanceOf(NetworkException.class)
                .hasMessageNotContaining("secret-id");
    }

    @Test
    @DisplayName("can dismiss a 404, as in Feign")
    void dismissed() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));

        assertThat(api(Caller.feign().dismiss404(), AccountsApi.class).getAccount("1"))
                .isNull();
        assertThatThrownBy(() -> accounts().getAccount("1")).isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("calls custom interfaces, as far as Feign supports them")
    void own() {
        answer("{\"id\": \"1\"}");
        OwnApi own = api(Caller.feign(), OwnApi.class);

        assertThat(own.get("1", Map.of("a", "b c")).path("id").asText()).isEqualTo("1");
        assertThat(own.first().path("id").asText()).isEqualTo("1");
        own.post(Map.of("b", 1));

        SERVER.verify(getRequestedFor(urlEqualTo("/api/own/1/?a=b%20c")));
        SERVER.verify(postRequestedFor(urlEqualTo("/api/own/"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(equalToJson("{\"b\": 1}")));
    }

    @Test
    @DisplayName("reports that Feign's default client can't resume, and sends nothing")
    void defaultClient() {
        AccountsApi accounts = api(Feign.builder(), AccountsApi.class);

        NetworkException e = catchThrowableOfType(NetworkException.class, () -> accounts.resumeAccounts(token()));

        assertThat(e.mayHaveBeenSent()).isFalse();
        assertThat(e).hasMessageContaining("can't send PATCH");
    }

    @Test
    @DisplayName("can also be assembled by hand, but then Feign wraps what the decoder throws")
    void byHand() {
        answer("{\"id\": \"1\"}");
        AccountsApi accounts = Caller.feign()
                .encoder(belvo.encoder())
                .decoder(belvo.decoder())
                .errorDecoder(belvo.errorDecoder())
                .queryMapEncoder(belvo.queryMapEncoder())
                .requestInterceptor(belvo.requestInterceptor())
                .target(AccountsApi.class, belvo.baseUrl());

        assertThat(accounts.getAccount("1").getId()).isEqualTo("1");
        answer("[]");
        assertThatThrownBy(() -> accounts.getAccount("1"))
                .isInstanceOf(DecodeException.class)
                .hasCauseInstanceOf(UnreadableResponseException.class);
    }

    @Test
    @DisplayName("refuses a value that can't be sent in a header, without quoting it")
    void header() {
        assertThatThrownBy(() -> api(Caller.feign(), OwnApi.class).header("a\r\nX-Other: secret"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("X-Own")
                .hasMessageNotContaining("secret")
                .hasNoCause();
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("refuses, before any call, an interface with a method whose future would never complete")
    void future() {
        assertThatThrownBy(() -> api(Caller.feign(), FutureApi.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "FutureApi#change(Map) can't be called: it returns CompletableFuture, which only AsyncFeign supports");
    }

    @Test
    @DisplayName("shows its keys to the HTTP client only, not to earlier capabilities, nor in the response's request")
    void keys() throws IOException {
        answer("{\"id\": \"1\"}");
        List<Map<String, ?>> seen = new ArrayList<>();
        AccountsApi accounts = belvo.applyTo(Caller.feign())
                .addCapability(new Watching(seen))
                .logLevel(Logger.Level.FULL)
                .target(AccountsApi.class, belvo.baseUrl());

        accounts.getAccount("1");

        assertThat(seen)
                .singleElement()
                .satisfies(headers -> assertThat(headers.keySet()).doesNotContain("Authorization"));
        SERVER.verify(0, anyRequestedFor(anyUrl()).withHeader("Authorization", absent()));
    }

    private AccountsApi accounts() {
        return api(Caller.feign(), AccountsApi.class);
    }

    private <T> T api(Feign.Builder builder, Class<T> type) {
        return belvo.applyTo(builder).target(type, belvo.baseUrl());
    }

    private static ResumeRequest token() {
        return new ResumeRequest().session("session").link(LINK).token("123456");
    }

    private static void answer(String json) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(json)));
    }

    /** Records what is sent. */
    public record Watching(List<Map<String, ?>> seen) implements Capability {

        @Override
        public Client enrich(Client client) {
            return (request, options) -> {
                seen.add(request.headers());
                return client.execute(request, options);
            };
        }
    }

    interface OwnApi {

        @RequestLine("GET /api/own/{id}/")
        JsonNode get(@Param("id") String id, @QueryMap Map<String, Object> query);

        @RequestLine("GET /api/own/")
        @Headers("X-Own: {own}")
        JsonNode header(@Param("own") String own);

        @RequestLine("POST /api/own/")
        void post(Map<String, Integer> body);

        default JsonNode first() {
            return get("1", Map.of());
        }
    }

    interface FutureApi {

        @RequestLine("POST /api/own/")
        CompletableFuture<JsonNode> change(Map<String, Integer> body);
    }
}
