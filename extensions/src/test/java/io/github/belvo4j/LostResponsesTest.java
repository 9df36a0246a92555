package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.AccessMode;
import io.github.belvo4j.model.ChangeLinkAccessModeRequest;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.RetrieveRequest;
import io.github.belvo4j.model.UpdateLinkRequest;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("When the response got lost")
class LostResponsesTest {

    private static final String LINK = "683005d6-f45c-4adb-b289-f1a12f50f80c";

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    private Belvo belvo;

    @BeforeEach
    void open() {
        belvo = SERVER.client().build();
    }

    @AfterEach
    void close() {
        belvo.close();
    }

    static Stream<Arguments> losses() {
        return Stream.of(
                Arguments.of("connection reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of("nothing", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Arguments.of("garbage", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
                Arguments.of(
                        "a malformed chunk", aResponse().withStatus(201).withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
                Arguments.of("a cut body", aResponse().withStatus(201).withBody("{\"id\": \"" + LINK)),
                Arguments.of("a gateway's timeout", aResponse().withStatus(504).withBody("<html></html>")),
                Arguments.of("Belvo's timeout", jsonResponse("[{\"code\": \"request_timeout\"}]", 408)));
    }

    @Nested
    @DisplayName("to a registration")
    class Registration {

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.belvo4j.LostResponsesTest#losses")
        @DisplayName("the link is found by its external id")
        void found(String name, ResponseDefinitionBuilder loss) {
            SERVER.stubFor(post("/api/links/").willReturn(loss));
            links(link("old", "valid", Instant.now().minusSeconds(3600)), link(LINK, "valid", Instant.now()));

            assertThat(belvo.links().register(registration().externalId("my-1")).getId())
                    .isEqualTo(LINK);

            SERVER.verify(1, postRequestedFor(urlEqualTo("/api/links/")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"unconfirmed", "token_required", "invalid"})
        @DisplayName("the exception reports a link that isn't valid")
        void notValid(String status) {
            SERVER.stubFor(post("/api/links/").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
            links(link(LINK, status, Instant.now()));

            OutcomeUnknownException e =
                    unknown(() -> belvo.links().register(registration().externalId("my-1")));

            assertThat(e.link()).contains(LINK);
            assertThat(e.linkStatus()).contains(status);
            assertThat(e).hasMessageContaining(status).hasMessageContaining("Update the link");
        }

        @Test
        @DisplayName("the exception says when there is no such link so far")
        void notFound() {
            SERVER.stubFor(post("/api/links/").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
            links(link("old", "valid", Instant.now().minusSeconds(3600)));

            OutcomeUnknownException e =
                    unknown(() -> belvo.links().register(registration().externalId("my-1")));

            assertThat(e.link()).isEmpty();
            assertThat(e).hasMessageContaining("so far").hasMessageContaining("before you register again");
        }

        @Test
        @DisplayName("the exception says how to make it findable")
        void withoutExternalId() {
            SERVER.stubFor(post("/api/links/").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

            assertThat(unknown(() -> belvo.links().register(registration()))).hasMessageContaining("external id");
        }

        @Test
        @DisplayName("the exception has both failures when looking for it fails too")
        void blind() {
            SERVER.stubFor(any(anyUrl()).willReturn(serverError()));
            SERVER.stubFor(post("/api/links/").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

            OutcomeUnknownException e =
                    unknown(() -> belvo.links().register(registration().externalId("my-1")));

            assertThat(e.getCause()).isInstanceOf(OutcomeUnknownException.class);
            assertThat(e.getSuppressed()).singleElement().isInstanceOf(ServerException.class);
        }

        private void links(String... links) {
            SERVER.stubFor(get(urlPathEqualTo("/api/links/"))
                    .willReturn(okJson("{\"count\": 2, \"results\": [" + String.join(",", links) + "]}")));
        }
    }

    @Nested
    @DisplayName("to a token")
    class Token {

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.belvo4j.LostResponsesTest#losses")
        @DisplayName("the link's status shows that it was accepted")
        void taken(String name, ResponseDefinitionBuilder loss) {
            MfaTicket ticket = ticket("/api/links/", () -> belvo.links().register(registration()));
            SERVER.stubFor(patch("/api/links/").willReturn(loss));
            linkIs("valid");

            assertThat(belvo.links().resume(ticket, MfaAnswer.token("1")).getStatus())
                    .isEqualTo(LinkStatus.VALID);

            SERVER.verify(1, patchRequestedFor(anyUrl()));
        }

        @Test
        @DisplayName("the exception reports that the link still waits; the callback isn't asked again")
        void stillWaiting() {
            ticket("/api/links/", () -> belvo.links().register(registration()));
            SERVER.stubFor(patch("/api/links/").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
            linkIs("unconfirmed");

            OutcomeUnknownException e =
                    unknown(() -> belvo.links().register(registration(), challenge -> MfaAnswer.token("1")));

            assertThat(e.linkStatus()).contains("unconfirmed");
            SERVER.verify(1, patchRequestedFor(anyUrl()));
        }

        @Test
        @DisplayName("of a retrieval, the exception reports the link's status")
        void retrieval() {
            MfaTicket ticket =
                    ticket("/api/accounts/", () -> belvo.accounts().retrieve(new RetrieveRequest().link(LINK)));
            SERVER.stubFor(patch("/api/accounts/").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
            linkIs("valid");

            OutcomeUnknownException e = unknown(() -> belvo.accounts().resume(ticket, MfaAnswer.token("1")));

            assertThat(e.link()).contains(LINK);
            assertThat(e.linkStatus()).contains("valid");
            assertThat(e).hasMessageContaining("PATCH /api/accounts/");
            SERVER.verify(1, patchRequestedFor(anyUrl()));
        }
    }

    @Nested
    @DisplayName("to a change")
    class Change {

        @Test
        @DisplayName("the link shows that its access mode was changed")
        void changed() {
            SERVER.stubFor(patch(urlEqualTo("/api/links/" + LINK + "/"))
                    .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
            linkIs("valid");

            assertThat(belvo.links()
                            .changeAccessMode(LINK, new ChangeLinkAccessModeRequest().accessMode(AccessMode.RECURRENT))
                            .getId())
                    .isEqualTo(LINK);
            assertThat(unknown(() -> belvo.links()
                                    .changeAccessMode(
                                            LINK, new ChangeLinkAccessModeRequest().accessMode(AccessMode.SINGLE)))
                            .linkStatus())
                    .contains("valid");
        }

        @Test
        @DisplayName("the exception reports the status of the link that was to be updated")
        void updated() {
            SERVER.stubFor(put(urlEqualTo("/api/links/" + LINK + "/"))
                    .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
            linkIs("invalid");

            assertThat(unknown(() -> belvo.links().update(LINK, new UpdateLinkRequest().password("p")))
                            .linkStatus())
                    .contains("invalid");
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.belvo4j.LostResponsesTest#interruptions")
        @DisplayName("of data, the exception says where it may be")
        void retrieval(String name, ResponseDefinitionBuilder loss) {
            SERVER.stubFor(post("/api/accounts/").willReturn(loss));

            assertThat(unknown(() -> belvo.accounts().retrieve(new RetrieveRequest().link(LINK))))
                    .hasMessageContaining("POST /api/accounts/")
                    .hasMessageContaining("retrieved so far is in the list");
        }
    }

    static Stream<Arguments> interruptions() {
        return losses().filter(
                        loss -> !Set.of("a cut body", "a gateway's timeout").contains(loss.get()[0]));
    }

    private void linkIs(String status) {
        SERVER.stubFor(
                get(urlEqualTo("/api/links/" + LINK + "/")).willReturn(okJson(link(LINK, status, Instant.now()))));
    }

    private static String link(String id, String status, Instant createdAt) {
        return "{\"id\": \"%s\", \"status\": \"%s\", \"created_at\": \"%s\", \"access_mode\": \"recurrent\"}"
                .formatted(id, status, createdAt);
    }

    private static MfaTicket ticket(String path, Runnable call) {
        SERVER.stubFor(post(path)
                .willReturn(jsonResponse(
                        "[{\"code\": \"token_required\", \"session\": \"s\", \"link\": \"" + LINK + "\"}]", 428)));
        return catchThrowableOfType(MfaRequiredException.class, call::run).ticket();
    }

    private static OutcomeUnknownException unknown(Runnable call) {
        return catchThrowableOfType(OutcomeUnknownException.class, call::run);
    }

    private static RegisterLinkRequest registration() {
        return new RegisterLinkRequest().institution("i").username("u").password("p");
    }
}
