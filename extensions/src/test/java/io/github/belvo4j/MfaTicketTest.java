package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.hc5.ApacheHttp5Client;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.error.UnreadableResponseException;
import io.github.belvo4j.mfa.InvalidMfaTicketException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.ResumableOperation;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.options.RetryPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A ticket")
class MfaTicketTest {

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    private MfaTicket ticket;

    @BeforeEach
    void pause() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"683005d6\"}")));
        SERVER.stubFor(post(anyUrl())
                .willReturn(aResponse()
                        .withStatus(428)
                        .withBody(
                                "[{\"code\":\"token_required\",\"session\":\"the-session\",\"link\":\"683005d6\"}]")));
        try (Belvo belvo = belvo("id", "password")) {
            ticket = catchThrowableOfType(
                            MfaRequiredException.class,
                            () -> belvo.links()
                                    .register(new RegisterLinkRequest()
                                            .institution("i")
                                            .username("u")
                                            .password("the-password")))
                    .ticket();
        }
    }

    @Test
    @DisplayName("continues the call in another client with the same credentials")
    void continues() {
        try (Belvo another = belvo("id", "password")) {
            assertThat(another.links()
                            .resume(MfaTicket.of(kept()), MfaAnswer.token("123456"))
                            .getId())
                    .isEqualTo("683005d6");
        }
        SERVER.verify(
                1,
                patchRequestedFor(urlEqualTo("/api/links/"))
                        .withRequestBody(equalToJson(
                                "{\"session\": \"the-session\", \"link\": \"683005d6\", \"token\": \"123456\"}")));
    }

    @Test
    @DisplayName("is short, URL-safe, and doesn't reveal its content")
    void form() {
        assertThat(kept()).hasSizeLessThan(4096).matches("[A-Za-z0-9._-]+").doesNotContain("session", "683005d6");
        assertThat(MfaTicket.of(kept())).hasToString("MfaTicket[*]").isEqualTo(MfaTicket.of(kept()));
    }

    @Test
    @DisplayName("survives Java serialization")
    void javaSerialisation() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(ticket);
            out.writeObject(MfaTicket.of(kept()));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(ticket);
            assertThat(in.readObject()).isEqualTo(ticket);
        }
    }

    @Test
    @DisplayName("continues the call in the same process, even before its serialized form was requested")
    void inTheSameProcess() {
        try (Belvo another = belvo("id", "password")) {
            assertThat(another.links().resume(ticket, MfaAnswer.token("123456")).getId())
                    .isEqualTo("683005d6");
        }
        assertThat(ticket)
                .isEqualTo(MfaTicket.of(kept()))
                .hasSameHashCodeAs(MfaTicket.of(kept()))
                .hasToString("MfaTicket[*]");
    }

    @Test
    @DisplayName("isn't accepted with other credentials")
    void otherCredentials() {
        refused("id", "other", MfaTicket.of(kept()));
        refused("other", "password", MfaTicket.of(kept()));
    }

    @Test
    @DisplayName("isn't accepted with other credentials in the same process")
    void otherCredentialsInTheSameProcess() {
        refused("id", "other", ticket);
        refused("other", "password", ticket);
    }

    @Test
    @DisplayName("isn't accepted after a change of any character")
    void tampered() {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            int at = "belvo4j.v1.".length() + random.nextInt(kept().length() - "belvo4j.v1.".length() - 1);
            char other = kept().charAt(at) == 'A' ? 'B' : 'A';
            refused("id", "password", MfaTicket.of(kept().substring(0, at) + other + kept().substring(at + 1)));
        }
    }

    @Test
    @DisplayName("isn't accepted when it is truncated")
    void cut() {
        for (int length = "belvo4j.v1.".length() + 1; length < kept().length(); length += 7) {
            refused("id", "password", MfaTicket.of(kept().substring(0, length)));
        }
    }

    @Test
    @DisplayName("of another version is refused with a message that says so")
    void otherVersion() {
        try (Belvo belvo = belvo("id", "password")) {
            assertThatThrownBy(() ->
                            belvo.links().resume(MfaTicket.of(kept().replace(".v1.", ".v2.")), MfaAnswer.token("1")))
                    .isInstanceOf(InvalidMfaTicketException.class)
                    .hasMessageContaining("another version");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "belvo4j.v1.", "belvo4j.v1.ä", "belvo4j.v1.a b", "belvo4j.vX.abc"})
    @DisplayName("can't be made from any other text")
    void noTicket(String text) {
        assertThatThrownBy(() -> MfaTicket.of(text)).isInstanceOf(InvalidMfaTicketException.class);
    }

    @Test
    @DisplayName("is bounded in size")
    void tooLong() {
        assertThatThrownBy(() -> MfaTicket.of("belvo4j.v1." + "a".repeat(20_000)))
                .isInstanceOf(InvalidMfaTicketException.class);
    }

    @Test
    @DisplayName("sends one token, whoever resumes with it, across a client and those derived from it")
    void once() {
        try (Belvo belvo = belvo("id", "password")) {
            Belvo derived = belvo.withOptions(
                    RequestOptions.builder().header("X-A", "b").build());
            belvo.links().resume(ticket, MfaAnswer.token("1"));

            for (Belvo client : List.of(belvo, derived)) {
                for (MfaTicket same : List.of(ticket, MfaTicket.of(kept()))) {
                    for (String token : List.of("1", "2")) {
                        assertThatThrownBy(() -> client.links().resume(same, MfaAnswer.token(token)))
                                .isInstanceOf(InvalidMfaTicketException.class)
                                .hasMessageContaining("already sent");
                    }
                }
            }
        }
        SERVER.verify(1, patchRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("sends one token, even if the operation that a callback answers has kept the ticket")
    void onceForKeptTickets() {
        List<MfaTicket> kept = new ArrayList<>();
        try (Belvo belvo = belvo("id", "password")) {
            LinksApi links = belvo.api(LinksApi.class);
            ResumableOperation<RegisterLinkRequest, Link> registration = belvo.resumable(
                    (RegisterLinkRequest request) -> {
                        try {
                            return links.registerLink(request);
                        } catch (MfaRequiredException e) {
                            kept.add(e.ticket());
                            throw e;
                        }
                    },
                    links::resumeLink);
            registration.call(
                    new RegisterLinkRequest().institution("i").username("u").password("the-password"),
                    challenge -> MfaAnswer.token("1"));

            assertThatThrownBy(() -> registration.resume(kept.get(0), MfaAnswer.token("2")))
                    .isInstanceOf(InvalidMfaTicketException.class)
                    .hasMessageContaining("already sent");
        }
        SERVER.verify(1, patchRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("sends one token, even if its response is lost or is a refusal")
    void onceWhateverTheAnswer() {
        try (Belvo belvo = belvo("id", "password")) {
            SERVER.stubFor(patch(anyUrl()).willReturn(aResponse().withStatus(503)));
            assertThatThrownBy(() -> belvo.links().resume(ticket, MfaAnswer.token("1")))
                    .isInstanceOf(ServerException.class);

            assertThatThrownBy(() -> belvo.links().resume(ticket, MfaAnswer.token("1")))
                    .isInstanceOf(InvalidMfaTicketException.class);
        }
        SERVER.verify(1, patchRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("can be used again if its token wasn't sent after all")
    void unsent() {
        AtomicBoolean reachable = new AtomicBoolean();
        ApacheHttp5Client http = new ApacheHttp5Client();
        try (Belvo belvo = Belvo.builder()
                .httpClient((request, options) -> {
                    if (!reachable.get()) {
                        throw new ConnectException("Connection refused");
                    }
                    return http.execute(request, options);
                })
                .retryPolicy(RetryPolicy.none())
                .rateLimit(RateLimit.none())
                .baseUrl(SERVER.baseUrl())
                .credentials("id", "password")
                .build()) {
            assertThatThrownBy(() -> belvo.links().resume(ticket, MfaAnswer.token("1")))
                    .isInstanceOf(NetworkException.class);
            reachable.set(true);

            assertThat(belvo.links().resume(ticket, MfaAnswer.token("1")).getId())
                    .isEqualTo("683005d6");
        }
        SERVER.verify(1, patchRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("that can be made can be read: too long a session is reported at once")
    void longSession() {
        try (Belvo belvo = belvo("id", "password")) {
            for (int length = 10_000; length < 20_000; length += 100) {
                String session = "s".repeat(length);
                SERVER.stubFor(post(anyUrl())
                        .willReturn(aResponse()
                                .withStatus(428)
                                .withBody("[{\"code\":\"token_required\",\"session\":\"" + session
                                        + "\",\"link\":\"683005d6\"}]")));

                BelvoException e = catchThrowableOfType(
                        BelvoException.class,
                        () -> belvo.links()
                                .register(new RegisterLinkRequest()
                                        .institution("i")
                                        .username("u")
                                        .password("p")));

                if (e instanceof MfaRequiredException paused) {
                    String serialized = paused.ticket().serialized();
                    assertThat(MfaTicket.of(serialized).serialized()).isEqualTo(serialized);
                } else {
                    assertThat(e)
                            .isInstanceOf(UnreadableResponseException.class)
                            .hasMessageContaining("longer than a ticket");
                }
            }
        }
    }

    private String kept() {
        return ticket.serialized();
    }

    private static void refused(String secretId, String secretPassword, MfaTicket ticket) {
        try (Belvo belvo = belvo(secretId, secretPassword)) {
            assertThatThrownBy(() -> belvo.links().resume(ticket, MfaAnswer.token("1")))
                    .isInstanceOf(InvalidMfaTicketException.class)
                    .hasNoCause();
        }
        SERVER.verify(0, patchRequestedFor(anyUrl()));
    }

    private static Belvo belvo(String secretId, String secretPassword) {
        return Belvo.builder()
                .retryPolicy(RetryPolicy.none())
                .rateLimit(RateLimit.none())
                .baseUrl(SERVER.baseUrl())
                .credentials(secretId, secretPassword)
                .build();
    }
}
