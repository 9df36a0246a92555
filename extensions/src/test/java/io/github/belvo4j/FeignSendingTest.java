package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.http.Fault;
import feign.Capability;
import feign.Client;
import feign.DefaultInvocationHandlerFactory;
import feign.DefaultRetryer;
import feign.Feign;
import feign.InvocationHandlerFactory;
import feign.RequestLine;
import feign.RetryableException;
import io.github.belvo4j.api.AccountsApi;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.api.PaymentIntentsBrazilApi;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.feign.BelvoFeign;
import io.github.belvo4j.model.CreateBrazilPaymentIntentRequest;
import io.github.belvo4j.model.ResumeRequest;
import io.github.belvo4j.model.RetrieveRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
@DisplayName("A Feign builder with the SDK's parts")
class FeignSendingTest {

    private static final String LINK = "2ccd5e15-194a-4a19-a45a-e7223c7e6717";

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    private final BelvoFeign belvo = SERVER.feign().build();

    @Test
    @DisplayName("reports whether a change whose response was lost may have taken effect")
    void lost() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        assertThatThrownBy(() -> accounts().getAccount("1"))
                .isInstanceOf(NetworkException.class)
                .hasMessage("GET /api/accounts/{id}/ got no response: the connection was closed without a response");
        assertThatThrownBy(() -> api(Caller.feign(), LinksApi.class).deleteLink("1"))
                .isInstanceOf(NetworkException.class);
        assertThatThrownBy(() -> accounts().retrieveAccounts(retrieval())).isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(() -> accounts().resumeAccounts(token())).isInstanceOf(OutcomeUnknownException.class);
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(408)));
        assertThatThrownBy(() -> accounts().resumeAccounts(token().token("other")))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    @DisplayName("lets the caller's retryer repeat what is idempotent, and nothing else")
    void retryer() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        Feign.Builder builder = belvo.applyTo(Caller.feign()).retryer(new DefaultRetryer(1, 1, 3));
        AccountsApi accounts = builder.target(AccountsApi.class, belvo.baseUrl());

        assertThatThrownBy(() -> accounts.getAccount("1")).isInstanceOf(NetworkException.class);
        SERVER.verify(3, anyRequestedFor(anyUrl()));

        SERVER.resetRequests();
        assertThatThrownBy(() -> accounts.resumeAccounts(token())).isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(() -> accounts.retrieveAccounts(retrieval())).isInstanceOf(OutcomeUnknownException.class);
        SERVER.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("doesn't retry if the retryer was set before the SDK's parts were applied, or because of a status")
    void noRetries() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503).withHeader("Retry-After", "0")));

        AccountsApi before = api(Caller.feign().retryer(new DefaultRetryer(1, 1, 3)), AccountsApi.class);
        AccountsApi after = belvo.applyTo(Caller.feign())
                .retryer(new DefaultRetryer(1, 1, 3))
                .target(AccountsApi.class, belvo.baseUrl());

        assertThatThrownBy(() -> before.getAccount("1")).isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> after.getAccount("1")).isInstanceOf(ServerException.class);
        SERVER.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("doesn't treat a response as missing, whatever the caller's error decoder says")
    void misleading() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        AccountsApi accounts = belvo.applyTo(Caller.feign())
                .retryer(new DefaultRetryer(1, 1, 3))
                .errorDecoder((method, response) -> new RetryableException(
                        response.status(),
                        "again",
                        response.request().httpMethod(),
                        new ConnectException("refused"),
                        (Long) null,
                        response.request()))
                .target(AccountsApi.class, belvo.baseUrl());

        assertThatThrownBy(() -> accounts.resumeAccounts(token())).isInstanceOf(OutcomeUnknownException.class);
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @MethodSource("bodiesWithToken")
    @DisplayName("sends a token in a body of unknown content once")
    void untyped(Object body) {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
        UntypedApi things = api(Caller.feign(), UntypedApi.class);

        RuntimeException first = catchThrowableOfType(ServerException.class, () -> things.resume(body));

        assertThatThrownBy(() -> things.resume(body)).isSameAs(first);
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    static List<Object> bodiesWithToken() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode().put("token", "123456");
        CreateBrazilPaymentIntentRequest model = new CreateBrazilPaymentIntentRequest();
        model.putAdditionalProperty("token", "123456");
        return List.of(
                Map.of("token", "123456"),
                List.of(Map.of("token", "123456")),
                tree,
                JsonNodeFactory.instance.arrayNode().add(tree),
                model);
    }

    @Test
    @DisplayName("sends such a body without a token at each call")
    void untypedWithoutToken() {
        answer("{}");
        UntypedApi things = api(Caller.feign(), UntypedApi.class);

        for (int i = 0; i < 2; i++) {
            things.resume(JsonNodeFactory.instance.objectNode().putNull("token"));
            things.resume(new TreeMap<>(Map.of(1, "token")));
        }

        SERVER.verify(4, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("sends a token again if it wasn't sent before")
    void neverSent() {
        List<String> calls = new ArrayList<>();
        Client refusing = (request, options) -> {
            calls.add(request.httpMethod().name());
            throw new ConnectException("refused");
        };
        AccountsApi accounts = belvo.applyTo(Feign.builder().client(refusing))
                .retryer(new DefaultRetryer(1, 1, 2))
                .target(AccountsApi.class, belvo.baseUrl());

        for (int i = 0; i < 2; i++) {
            assertThat(catchThrowableOfType(NetworkException.class, () -> accounts.resumeAccounts(token()))
                            .mayHaveBeenSent())
                    .isFalse();
        }
        assertThat(calls).hasSize(4);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    @DisplayName("reports whether the client may have sent a request, including in its own earlier attempts")
    void mayHaveBeenSent(IOException failure, boolean sent) {
        Client failing = (request, options) -> {
            throw failure;
        };
        AccountsApi accounts = api(Feign.builder().client(failing), AccountsApi.class);

        assertThat(catchThrowableOfType(NetworkException.class, () -> accounts.getAccount("1"))
                        .mayHaveBeenSent())
                .isEqualTo(sent);
    }

    static List<Arguments> failures() {
        IOException repeated = new ConnectException("refused");
        repeated.addSuppressed(new IOException("reset"));
        IOException otherAddress = new ConnectException("refused");
        otherAddress.addSuppressed(new ConnectException("refused, too"));
        IOException untrusted = new SSLHandshakeException("untrusted");
        untrusted.initCause(new CertificateException("unknown"));
        return List.of(
                Arguments.of(repeated, true),
                Arguments.of(otherAddress, false),
                Arguments.of(untrusted, false),
                Arguments.of(new SSLHandshakeException("Received fatal alert: bad_certificate"), true));
    }

    @Test
    @DisplayName(
            "gives a payment an idempotency key, the same for all attempts, and reports it if the outcome is unknown")
    void idempotencyKey() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        BelvoFeign lax = SERVER.feign().validateRequests(false).build();
        PaymentIntentsBrazilApi payments =
                lax.applyTo(Caller.feign()).target(PaymentIntentsBrazilApi.class, lax.baseUrl());

        OutcomeUnknownException e = catchThrowableOfType(
                OutcomeUnknownException.class,
                () -> payments.createBrazilPaymentIntent(new CreateBrazilPaymentIntentRequest()));

        assertThat(e.idempotencyKey()).isPresent();
        SERVER.verify(
                1,
                postRequestedFor(anyUrl())
                        .withHeader(
                                "Belvo-Idempotency-Key",
                                equalTo(e.idempotencyKey().orElseThrow())));
    }

    @Test
    @DisplayName("sends nothing if a later capability has replaced its guard")
    void replaced() {
        AccountsApi accounts =
                belvo.applyTo(Caller.feign()).addCapability(new Replacing()).target(AccountsApi.class, belvo.baseUrl());

        assertThatThrownBy(() -> accounts.getAccount("1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("call BelvoFeign.applyTo last");
        SERVER.verify(0, anyRequestedFor(anyUrl()));

        answer("{\"id\": \"1\"}");
        assertThat(api(Caller.feign().addCapability(new Replacing()), AccountsApi.class)
                        .getAccount("1")
                        .getId())
                .isEqualTo("1");
    }

    private AccountsApi accounts() {
        return api(Caller.feign(), AccountsApi.class);
    }

    private <T> T api(Feign.Builder builder, Class<T> type) {
        return belvo.applyTo(builder).target(type, belvo.baseUrl());
    }

    private static RetrieveRequest retrieval() {
        return new RetrieveRequest().link(LINK);
    }

    private static ResumeRequest token() {
        return new ResumeRequest().session("session").link(LINK).token("123456");
    }

    private static void answer(String json) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(json)));
    }

    interface UntypedApi {

        @RequestLine("PATCH /api/things/")
        JsonNode resume(Object body);
    }

    /** As capabilities do that decorate methods and ignore the existing decoration. */
    public static final class Replacing implements Capability {

        @Override
        public InvocationHandlerFactory enrich(InvocationHandlerFactory factory) {
            return new DefaultInvocationHandlerFactory();
        }
    }
}
