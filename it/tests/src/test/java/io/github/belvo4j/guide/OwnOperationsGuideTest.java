package io.github.belvo4j.guide;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.mfa.InMemoryTicketStore;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaChallenge;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.ResumableOperation;
import io.github.belvo4j.mfa.TicketStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guide to operations of your own")
class OwnOperationsGuideTest {

    private static final String PENSIONS = """
            [{"id": "p-1", "balance": 1234.50, "collected_at": "2026-01-02T03:04:05Z", "more": true}]""";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final TicketStore store = new InMemoryTicketStore();
    private final String flow = "flow-1";
    private final PensionsApi.RetrievePensionsRequest request =
            new PensionsApi.RetrievePensionsRequest("link-1", LocalDate.of(2026, 1, 1));

    private Belvo belvo;

    @BeforeEach
    void open() {
        server.start();
        belvo = Belvo.builder()
                .baseUrl(server.baseUrl())
                .credentials("id", "password")
                .build();
        server.stubFor(
                post(urlEqualTo("/api/pensions/"))
                        .willReturn(
                                aResponse()
                                        .withStatus(428)
                                        .withBody(
                                                "[{\"code\": \"token_required\", \"session\": \"s-1\", \"link\": \"link-1\", \"expiry\": 900}]")));
        server.stubFor(patch(urlEqualTo("/api/pensions/")).willReturn(okJson(PENSIONS)));
    }

    @AfterEach
    void close() {
        belvo.close();
        server.stop();
    }

    List<PensionsApi.Pension> retrieve(Belvo belvo, PensionsApi.RetrievePensionsRequest request) {
        try {
            return belvo.api(PensionsApi.class).retrievePensions(request);
        } catch (MfaRequiredException e) {
            store.save(flow, e);
            throw e;
        }
    }

    ResumableOperation<PensionsApi.RetrievePensionsRequest, List<PensionsApi.Pension>> pensions(Belvo belvo) {
        PensionsApi api = belvo.api(PensionsApi.class);
        return belvo.resumable(api::retrievePensions, api::resumePensions);
    }

    private List<PensionsApi.Pension> ask(Function<MfaChallenge, String> user) {
        List<PensionsApi.Pension> asked =
                pensions(belvo).call(request, challenge -> MfaAnswer.token(user.apply(challenge)));
        return asked;
    }

    private List<PensionsApi.Pension> resume(String token) {
        List<PensionsApi.Pension> resumed =
                pensions(belvo).resume(store.claim(flow).orElseThrow(), MfaAnswer.token(token));
        return resumed;
    }

    @Test
    @DisplayName("shows a call that asks for a token and resumes")
    void asks() {
        assertThat(ask(challenge -> "123456"))
                .containsExactly(new PensionsApi.Pension(
                        "p-1", new BigDecimal("1234.50"), OffsetDateTime.parse("2026-01-02T03:04:05Z")));

        server.verify(
                1,
                postRequestedFor(urlEqualTo("/api/pensions/"))
                        .withRequestBody(equalToJson("{\"link\": \"link-1\", \"date_from\": \"2026-01-01\"}")));
        server.verify(
                1,
                patchRequestedFor(urlEqualTo("/api/pensions/"))
                        .withRequestBody(
                                equalToJson("{\"session\": \"s-1\", \"link\": \"link-1\", \"token\": \"123456\"}")));
    }

    @Test
    @DisplayName("shows a call that ends with a ticket, and one that resumes with it")
    void resumes() {
        assertThatThrownBy(() -> retrieve(belvo, request)).isInstanceOf(MfaRequiredException.class);

        assertThat(resume("123456")).extracting(PensionsApi.Pension::id).containsExactly("p-1");
    }

    @Test
    @DisplayName("is right about queries, constraints and bodies")
    void others() {
        server.stubFor(any(urlPathEqualTo("/api/pensions/")).willReturn(okJson("{\"results\": []}")));

        assertThat(belvo.api(PensionsApi.class).listPensions("link-1", null).path("results"))
                .isEmpty();

        server.verify(getRequestedFor(urlEqualTo("/api/pensions/?link=link-1")));
        assertThatThrownBy(() -> retrieve(belvo, new PensionsApi.RetrievePensionsRequest(null, null)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> belvo.api(PensionsApi.class).deletePension("../links"))
                .isInstanceOf(InvalidRequestException.class);
    }
}
