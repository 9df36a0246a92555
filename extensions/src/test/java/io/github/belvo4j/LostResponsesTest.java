package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("When a response is lost")
class LostResponsesTest {

    /** On the server's clock, which is years ahead. */
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private static final String LINK = "683005d6-f45c-4adb-b289-f1a12f50f80c";

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    @AutoClose
    private final Belvo belvo = SERVER.client().build();

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
    @DisplayName("to a registration,")
    class Registration {

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.belvo4j.LostResponsesTest#losses")
        @DisplayName("the link is found by its external ID")
        void found(String name, ResponseDefinitionBuilder loss) {
            SERVER.stubFor(post("/api/links/").willReturn(loss));
            links(link("old", "valid", NOW.minusSeconds(3600)), link(LINK, "valid", NOW.plusSeconds(1)));

            assertThat(belvo.links().register(registration().externalId("my-1")).getId())
                    .isEqualTo(LINK);

            SERVER.verify(1, postRequestedFor(urlEqualTo("/api/links/")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"unconfirmed", "token_required", "invalid"})
        @DisplayName("the exception reports a link that isn't valid")
        void notValid(String status) {
            SERVER.stubFor(post("/api/links/").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
            links(link(LINK, status, NOW.plusSeconds(1)));

            OutcomeUnknownException e =
                    unknown(() -> belvo.links().register(registration().externalId("my-1")));

            assertThat(e.link()).contains(LINK);
            assertThat(e.linkStatus()).contains(status);
            assertThat(e).hasMessageContaining(status).hasMessageContaining("Update the link");
        }

        @Test
        @DisplayName("the exception says that there is no such link so far")
        void notFound() {
            SERVER.stubFor(post("/api/links/").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
            links(link("old", "valid", NOW.minusSeconds(3600)));

            OutcomeUnknownException e =
                    unknown(() -> belvo.links().register(registration().externalId("my-1")));

            assertThat(e.link()).isEmpty();
            assertThat(e).hasMessageContaining("so far").hasMessageContaining("before you register again");
        }

        @ParameterizedTest(name = "made {0} ms after the server's date")
        @ValueSource(longs = {-50_000, -1_000, 0, 500, 1_001})
        @DisplayName("the exception reports a link that may be older, or whose date comes from another clock")
        void mayBeOlder(long after) {
            SERVER.stubFor(post("/api/links/").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
            links(link(LINK, "valid", NOW.plusMillis(after)));

            OutcomeUnknownException e =
                    unknown(() -> belvo.links().register(registration().externalId("my-1")));

            assertThat(e.link()).isEqualTo(after < 0 ? Optional.empty() : Optional.of(LINK));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.belvo4j.LostResponsesTest#unusable")
        @DisplayName("the exception reports the loss, whatever the lookup of the link returns")
        void unusable(String name, ResponseDefinitionBuilder answer) {
            SERVER.stubFor(post("/api/links/").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
            SERVER.stubFor(get(urlPathEqualTo("/api/links/")).willReturn(answer));

            OutcomeUnknownException e =
                    unknown(() -> belvo.links().register(registration().externalId("my-1")));

            assertThat(e).hasMessageContaining("Looking up the link failed, too");
            assertThat(e.getSuppressed()).hasSize(1);
        }

        @Test
        @DisplayName("the exception says how to make such a link findable")
        void withoutExternalId() {
            SERVER.stubFor(post("/api/links/").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

            assertThat(unknown(() -> belvo.links().register(registration()))).hasMessageContaining("external ID");
        }

        @Test
        @DisplayName("the exception has both failures if the lookup fails, too")
        void blind() {
            SERVER.stubFor(any(anyUrl()).willReturn(serverError()));
            SERVER.stubFor(post("/api/links/").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

            OutcomeUnknownException e =
                    unknown(() -> belvo.links().register(registration().externalId("my-1")));

            assertThat(e.getCause()).isInstanceOf(OutcomeUnknownException.class);
            assertThat(e.getSuppressed()).singleElement().isInstanceOf(ServerException.class);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.belvo4j.LostResponsesTest#undated")
        @DisplayName("the exception reports a link that can't be proven to be the new one")
        void unproven(String name, String link, Map<String, String> headers) {
            SERVER.stubFor(post("/api/links/").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
            ResponseDefinitionBuilder found = okJson("{\"results\": [" + link + "]}");
            headers.forEach(found::withHeader);
            SERVER.stubFor(get(urlPathEqualTo("/api/links/")).willReturn(found));

            OutcomeUnknownException e =
                    unknown(() -> belvo.links().register(registration().externalId("my-1")));

            assertThat(e.link()).contains(LINK);
            assertThat(e).hasMessageContaining("may be older");
        }

        private void links(String... links) {
            SERVER.stubFor(get(urlPathEqualTo("/api/links/"))
                    .willReturn(okJson("{\"count\": 2, \"results\": [" + String.join(",", links) + "]}")
                            .withHeader("Date", date())));
        }
    }

    @Nested
    @DisplayName("to a token,")
    class Token {

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.belvo4j.LostResponsesTest#losses")
        @DisplayName("the link's status proves that the token was accepted")
        void taken(String name, ResponseDefinitionBuilder loss) {
            MfaTicket ticket = ticket("/api/links/", () -> belvo.links().register(registration()));
            SERVER.stubFor(patch("/api/links/").willReturn(loss));
            linkIs("valid");

            assertThat(belvo.links().resume(ticket, MfaAnswer.token("1")).getStatus())
                    .isEqualTo(LinkStatus.VALID);

            SERVER.verify(1, patchRequestedFor(anyUrl()));
        }

        @Test
        @DisplayName("a response about another link proves nothing, whichever request it answers")
        void anotherLink() {
            MfaTicket ticket = ticket("/api/links/", () -> belvo.links().register(registration()));
            ResponseDefinitionBuilder other = okJson(link(LINK.replace('6', '7'), "valid", NOW));
            SERVER.stubFor(patch("/api/links/").willReturn(other));
            SERVER.stubFor(get(urlEqualTo("/api/links/" + LINK + "/")).willReturn(other));

            assertThat(unknown(() -> belvo.links().resume(ticket, MfaAnswer.token("1")))
                            .link())
                    .isEmpty();
        }

        @Test
        @DisplayName("the exception reports that the link is still waiting; the callback isn't asked again")
        void stillWaiting() {
            ticket("/api/links/", () -> belvo.links().register(registration()));
            SERVER.stubFor(patch("/api/links/").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
            linkIs("unconfirmed");

            OutcomeUnknownException e =
                    unknown(() -> belvo.links().register(registration(), challenge -> MfaAnswer.token("1")));

            assertThat(e.linkStatus()).contains("unconfirmed");
            SERVER.verify(1, patchRequestedFor(anyUrl()));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.belvo4j.LostResponsesTest#losses")
        @DisplayName("that resumes a change, the exception reports the link's status, which may be the one from before")
        void change(String name, ResponseDefinitionBuilder loss) {
            SERVER.stubFor(patch(urlEqualTo("/api/links/" + LINK + "/")).willReturn(challenge()));
            SERVER.stubFor(put(urlEqualTo("/api/links/" + LINK + "/")).willReturn(challenge()));
            SERVER.stubFor(patch("/api/links/").willReturn(loss));
            linkIs("valid");

            for (Runnable call : List.<Runnable>of(
                    () -> belvo.links()
                            .changeAccessMode(
                                    LINK,
                                    new ChangeLinkAccessModeRequest().accessMode(AccessMode.RECURRENT),
                                    challenge -> MfaAnswer.token("1")),
                    () -> belvo.links()
                            .update(LINK, new UpdateLinkRequest().password("p"), challenge -> MfaAnswer.token("1")))) {
                assertThat(unknown(call).linkStatus()).contains("valid");
            }
            SERVER.verify(2, patchRequestedFor(urlEqualTo("/api/links/")));
        }

        @Test
        @DisplayName("that resumes a retrieval, the exception reports the link's status")
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

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.belvo4j.LostResponsesTest#timeouts")
        @DisplayName("of the access mode, the exception reports the current mode, which may be the one from before")
        void changed(String name, ResponseDefinitionBuilder loss) {
            SERVER.stubFor(patch(urlEqualTo("/api/links/" + LINK + "/")).willReturn(loss));
            linkIs("valid");

            for (AccessMode mode : List.of(AccessMode.RECURRENT, AccessMode.SINGLE)) {
                OutcomeUnknownException e = unknown(
                        () -> belvo.links().changeAccessMode(LINK, new ChangeLinkAccessModeRequest().accessMode(mode)));

                assertThat(e.link()).contains(LINK);
                assertThat(e.linkStatus()).contains("valid");
                assertThat(e).hasMessageContaining("access mode recurrent");
            }
        }

        @Test
        @DisplayName("of credentials, the exception reports the link's status")
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
        @DisplayName("by a retrieval of data, the exception says where the data may be")
        void retrieval(String name, ResponseDefinitionBuilder loss) {
            SERVER.stubFor(post("/api/accounts/").willReturn(loss));

            assertThat(unknown(() -> belvo.accounts().retrieve(new RetrieveRequest().link(LINK))))
                    .hasMessageContaining("POST /api/accounts/")
                    .hasMessageContaining("retrieved so far is in the list");
        }
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                Arguments.of("204", noContent()),
                Arguments.of("a null", okJson("{\"results\": [null]}")),
                Arguments.of("no results", okJson("{}")));
    }

    static Stream<Arguments> undated() {
        String link = link(LINK, "valid", NOW.plusSeconds(3600));
        return Stream.of(
                Arguments.of("the server's clock isn't known", link, Map.of()),
                Arguments.of("its date can't be read", link, Map.of("Date", "today")),
                Arguments.of("a cache answers", link, Map.of("Date", date(), "Age", "60")),
                Arguments.of(
                        "it doesn't show its external ID", link.replace("\"my-1\"", "null"), Map.of("Date", date())));
    }

    private static String date() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(NOW.atOffset(ZoneOffset.UTC));
    }

    static Stream<Arguments> timeouts() {
        return losses().filter(loss -> !"a cut body".equals(loss.get()[0]));
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
        return ("{\"id\": \"%s\", \"status\": \"%s\", \"created_at\": \"%s\", \"access_mode\": \"recurrent\","
                        + " \"external_id\": \"my-1\"}")
                .formatted(id, status, createdAt);
    }

    private static MfaTicket ticket(String path, Runnable call) {
        SERVER.stubFor(post(path).willReturn(challenge()));
        return catchThrowableOfType(MfaRequiredException.class, call::run).ticket();
    }

    private static ResponseDefinitionBuilder challenge() {
        return jsonResponse("[{\"code\": \"token_required\", \"session\": \"s\", \"link\": \"" + LINK + "\"}]", 428);
    }

    private static OutcomeUnknownException unknown(Runnable call) {
        return catchThrowableOfType(OutcomeUnknownException.class, call::run);
    }

    private static RegisterLinkRequest registration() {
        return new RegisterLinkRequest().institution("i").username("u").password("p");
    }
}
