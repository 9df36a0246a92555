package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import feign.FeignIgnore;
import feign.HeaderMap;
import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.belvo4j.annotation.Operation;
import io.github.belvo4j.annotation.SingleUse;
import io.github.belvo4j.api.AccountsApi;
import io.github.belvo4j.error.ErrorEntry;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.UnexpectedStatusException;
import io.github.belvo4j.error.UnreadableResponseException;
import io.github.belvo4j.mfa.InvalidMfaTicketException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaChallenge;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.ResumableOperation;
import io.github.belvo4j.model.Account;
import io.github.belvo4j.model.ResumeRequest;
import io.github.belvo4j.model.RetrieveRequest;
import io.github.belvo4j.observe.CallObserver;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.options.Timeouts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A hand-written interface")
class OwnInterfaceTest {

    private static final String CHALLENGE =
            "[{\"code\": \"token_required\", \"session\": \"session-1\", \"link\": \"link-1\", \"expiry\": 900}]";

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    @AutoClose
    private final Belvo belvo = SERVER.retryingClient().build();

    @Test
    @DisplayName("has bodies of custom classes, and sends and accepts JSON by default")
    void ownClasses() {
        answer("[{\"id\": \"1\", \"kind\": \"new\", \"more\": 1}]");

        assertThat(things().retrieve(new Retrieval("link-1", null))).containsExactly(new Thing("1", "new"));

        SERVER.verify(postRequestedFor(urlEqualTo("/api/things/"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withHeader("Accept", equalTo("application/json"))
                .withHeader("Authorization", equalTo("Basic aWQ6cGFzc3dvcmQ="))
                .withRequestBody(equalToJson("{\"link\": \"link-1\"}")));
    }

    @Test
    @DisplayName("has JSON trees as bodies")
    void json() {
        answer("{\"id\": \"1\", \"amounts\": [0.10, 1.50]}");

        JsonNode answer = things().raw(JsonNodeFactory.instance.objectNode().put("link", "link-1"));

        assertThat(answer).hasToString("{\"id\":\"1\",\"amounts\":[0.10,1.50]}");
        SERVER.verify(postRequestedFor(urlEqualTo("/api/things/raw/"))
                .withRequestBody(equalToJson("{\"link\": \"link-1\"}")));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "a b/c, 2,  /api/things/?page_size=2&kind=fixed%20kind&name__in=a%20b%2Fc",
        ",      ,   /api/things/?kind=fixed%20kind",
    })
    @DisplayName("has query parameters in the template of its path")
    void query(String name, Integer size, String url) {
        answer("{}");

        things().list(size, name == null ? null : List.of(name), null);

        SERVER.verify(getRequestedFor(urlEqualTo(url)));
    }

    @Test
    @DisplayName("has further parameters in a map, and those of the client's options unless it sets them")
    void queryMap() {
        answer("{}");
        Belvo selecting =
                belvo.withOptions(RequestOptions.builder().fields("id", "kind").build());

        selecting.api(ThingsApi.class).list(1, List.of("a", "b"), new TreeMap<>(Map.of("kind", "other", "new", true)));

        SERVER.verify(getRequestedFor(
                urlEqualTo("/api/things/?page_size=1&kind=other&name__in=a%2Cb&new=true&fields=id%2Ckind")));
    }

    @Test
    @DisplayName("sets headers from arguments, but never those of the client")
    void headers() {
        answer("{}");

        things().headers("one", Map.of("X-Two", "two", "Authorization", "Basic c3RvbGVu"));
        things().headers(null, Map.of());

        SERVER.verify(getRequestedFor(urlEqualTo("/api/things/headers/"))
                .withHeader("X-One", equalTo("1 one"))
                .withHeader("X-Two", equalTo("two"))
                .withHeader("Authorization", equalTo("Basic aWQ6cGFzc3dvcmQ=")));
        SERVER.verify(1, getRequestedFor(urlEqualTo("/api/things/headers/")).withoutHeader("X-One"));
        assertThatThrownBy(() -> things().headers("a\nb", Map.of()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("ThingsApi.headers")
                .hasMessageNotContaining("a\nb");
        assertThatThrownBy(() -> things().headers(null, Map.of("a b", "c")))
                .isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"null", "''", "a/b", ".."})
    @DisplayName("can't be led to another path by an argument")
    void path(String id) {
        assertThatThrownBy(() -> things().get(id)).isInstanceOf(InvalidRequestException.class);
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("is validated against its constraints")
    void validated() {
        InvalidRequestException e = catchThrowableOfType(
                InvalidRequestException.class, () -> things().retrieve(new Retrieval(null, "way too long a token")));

        assertThat(e.errors()).extracting(ErrorEntry::field).containsExactly("link", "token");
        assertThat(e).hasMessageNotContaining("way too long");
        assertThatThrownBy(() -> things().list(0, null, null)).isInstanceOf(InvalidRequestException.class);
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("succeeds only with a status that it documents, if it documents any, and with a readable body")
    void success() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(202).withBody("[]")));
        assertThatThrownBy(() -> things().retrieve(new Retrieval("link-1", null)))
                .isInstanceOf(UnexpectedStatusException.class);
        assertThat(things().get("1")).isEmpty();

        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
        assertThatThrownBy(() -> things().raw(JsonNodeFactory.instance.objectNode()))
                .isInstanceOf(UnreadableResponseException.class);
    }

    @Test
    @DisplayName("is subject to the client's deadline")
    void deadline() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("[]").withFixedDelay(60_000)));
        Belvo hurried = belvo.withOptions(RequestOptions.builder()
                .timeouts(Timeouts.builder().call(Duration.ofMillis(200)).build())
                .build());

        NetworkException e = catchThrowableOfType(
                NetworkException.class, () -> hurried.api(ThingsApi.class).get("1"));

        assertThat(e.isTimeout()).isTrue();
    }

    @Test
    @DisplayName("is visible to observers")
    void observed() {
        answer("[]");
        List<String> seen = new ArrayList<>();
        CallObserver observer = operation -> {
            seen.add(operation.name() + " " + operation.method() + " " + operation.path());
            return result -> {};
        };

        try (Belvo observing = SERVER.client().observer(observer).build()) {
            observing.api(ThingsApi.class).get("1");
        }

        assertThat(seen).containsExactly("get GET /api/things/{id}/");
    }

    @Test
    @DisplayName("sends a body of unknown content, which may hold a token, once, unless an annotation rules that out")
    void unknownContent() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(429)));

        assertThatThrownBy(() -> things().change(Map.of("otp", "123456"))).isNotNull();
        SERVER.verify(1, anyRequestedFor(anyUrl()));

        assertThatThrownBy(() -> things().raw(JsonNodeFactory.instance.objectNode()))
                .isNotNull();
        SERVER.verify(4, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("sends a body of any type once if it holds a token")
    void bodyOfAnyType() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(429)));

        assertThatThrownBy(() -> things().anything(List.of(new Retrieval("link-1", "123456"))))
                .isNotNull();
        SERVER.verify(1, anyRequestedFor(anyUrl()));

        assertThatThrownBy(() -> things().anything(new Retrieval("link-1", null)))
                .isNotNull();
        SERVER.verify(4, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("can extend a generated one")
    void extended() {
        answer("{\"id\": \"1\"}");

        assertThat(belvo.api(MoreAccountsApi.class).getAccount("1").getId()).isEqualTo("1");
        assertThat(belvo.api(MoreAccountsApi.class).getMore("1").path("id").asText())
                .isEqualTo("1");
    }

    @Test
    @DisplayName("can have default methods, and methods that aren't operations")
    void defaultMethods() {
        answer("[{\"id\": \"1\", \"kind\": \"new\"}]");

        assertThat(things().first("1")).contains(new Thing("1", "new"));
        assertThatThrownBy(() -> things().ignored())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("ThingsApi.ignored calls no operation of the API");
    }

    @Test
    @DisplayName("reports a challenge, and resumes with a callback")
    void callback() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(428).withBody(CHALLENGE)));
        SERVER.stubFor(patch(urlEqualTo("/api/things/")).willReturn(okJson("[{\"id\": \"1\", \"kind\": \"new\"}]")));
        List<MfaChallenge> challenges = new ArrayList<>();

        List<Thing> retrieved = retrieval().call(new Retrieval("link-1", null), challenge -> {
            challenges.add(challenge);
            return MfaAnswer.token("123456");
        });

        assertThat(retrieved).containsExactly(new Thing("1", "new"));
        assertThat(challenges)
                .singleElement()
                .satisfies(challenge -> assertThat(challenge.isResumable()).isTrue());
        SERVER.verify(patchRequestedFor(urlEqualTo("/api/things/"))
                .withRequestBody(
                        equalToJson("{\"session\": \"session-1\", \"link\": \"link-1\", \"token\": \"123456\"}")));
    }

    @Test
    @DisplayName("resumes with a ticket, sends its token once, and uses the operation declared for resuming")
    void ticket() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(428).withBody(CHALLENGE)));
        MfaRequiredException e =
                catchThrowableOfType(MfaRequiredException.class, () -> things().compute(new Retrieval("link-1", null)));
        SERVER.stubFor(patch(urlEqualTo("/api/things/")).willReturn(okJson("[{\"id\": \"1\", \"kind\": \"new\"}]")));
        MfaTicket stored = MfaTicket.of(e.ticket().serialized());

        assertThat(retrieval().resume(stored, MfaAnswer.token("123456"))).hasSize(1);

        assertThatThrownBy(() -> retrieval().resume(stored, MfaAnswer.token("123456")))
                .isInstanceOf(InvalidMfaTicketException.class);
        SERVER.verify(1, patchRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("refuses a ticket of another collection without using up its token")
    void otherTicket() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(428).withBody(CHALLENGE)));
        MfaTicket ticket = catchThrowableOfType(
                        MfaRequiredException.class, () -> things().compute(new Retrieval("link-1", null)))
                .ticket();
        AccountsApi accounts = belvo.api(AccountsApi.class);
        ResumableOperation<RetrieveRequest, List<Account>> other =
                belvo.resumable(accounts::retrieveAccounts, accounts::resumeAccounts);

        assertThatThrownBy(() -> other.resume(ticket, MfaAnswer.token("123456")))
                .isInstanceOf(InvalidMfaTicketException.class)
                .hasMessage("The ticket belongs to /api/things/, not to /api/accounts/");
        SERVER.verify(0, patchRequestedFor(anyUrl()));

        SERVER.stubFor(patch(urlEqualTo("/api/things/")).willReturn(okJson("[]")));
        assertThat(retrieval().resume(ticket, MfaAnswer.token("123456"))).isEmpty();
    }

    private ThingsApi things() {
        return belvo.api(ThingsApi.class);
    }

    private ResumableOperation<Retrieval, List<Thing>> retrieval() {
        return belvo.resumable(things()::compute, things()::resumeThings);
    }

    private static void answer(String json) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(json)));
    }

    record Retrieval(
            @NotNull String link, @SingleUse @Size(max = 10) String token) {}

    record Thing(String id, String kind) {}

    interface ThingsApi {

        @Operation(success = 200)
        @RequestLine("POST /api/things/")
        List<Thing> retrieve(@NotNull @Valid Retrieval body);

        @Operation(idempotent = true, resumedBy = "resumeThings")
        @RequestLine("POST /api/things/compute/")
        List<Thing> compute(Retrieval body);

        @RequestLine("PATCH /api/things/")
        List<Thing> resumeThings(ResumeRequest body);

        @Operation(idempotent = true)
        @RequestLine("POST /api/things/raw/")
        JsonNode raw(JsonNode body);

        @RequestLine("POST /api/things/change/")
        void change(Map<String, String> body);

        @Operation(idempotent = true)
        @RequestLine("POST /api/things/any/")
        void anything(Object body);

        @RequestLine("GET /api/things/?page_size={size}&kind=fixed kind&name__in={names}")
        Map<String, Object> list(
                @Param("size") @Min(1) Integer size,
                @Param("names") List<String> names,
                @QueryMap Map<String, Object> more);

        @RequestLine("GET /api/things/headers/")
        @Headers("X-One: 1 {one}")
        JsonNode headers(@Param("one") String one, @HeaderMap Map<String, String> more);

        @RequestLine("GET /api/things/{id}/")
        List<Thing> get(@Param("id") String id);

        default Optional<Thing> first(String id) {
            return get(id).stream().findFirst();
        }

        @FeignIgnore
        void ignored();
    }

    interface MoreAccountsApi extends AccountsApi {

        @RequestLine("GET /api/accounts/{id}/more/")
        JsonNode getMore(@Param("id") String id);
    }
}
