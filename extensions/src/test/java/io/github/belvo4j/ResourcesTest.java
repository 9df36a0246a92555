package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import io.github.belvo4j.api.AccountsApi.ListAccountsQuery;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.error.UnexpectedStatusException;
import io.github.belvo4j.error.UnreadableResponseException;
import io.github.belvo4j.mfa.InvalidMfaTicketException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.Account;
import io.github.belvo4j.model.AsyncAccepted;
import io.github.belvo4j.model.CompletePaymentIntentRequest;
import io.github.belvo4j.model.CompletePaymentMethodDetails;
import io.github.belvo4j.model.CompletePaymentMethodDetailsBody;
import io.github.belvo4j.model.Income;
import io.github.belvo4j.model.RetrieveBrazilInvestmentsRequest;
import io.github.belvo4j.model.RetrieveEmploymentRecordsRequest;
import io.github.belvo4j.model.RetrieveIncomesRequest;
import io.github.belvo4j.model.RetrieveRequest;
import io.github.belvo4j.options.RequestOptions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A resource")
class ResourcesTest {

    private static final String LINK = "683005d6-f45c-4adb-b289-f1a12f50f80c";
    private static final String CHALLENGE = """
            [{"code": "token_required", "session": "s-1", "expiry": 9600, "link": "%s"}]""".formatted(LINK);

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    @AutoClose
    private final Belvo belvo = SERVER.client().build();

    @Nested
    @DisplayName("that is retrieved from institutions")
    class Retrieved {

        @Test
        @DisplayName("can be retrieved, listed, read and deleted")
        void allCalls() {
            SERVER.stubFor(post("/api/accounts/")
                    .willReturn(created()
                            .withHeader("Content-Type", "application/json")
                            .withBody("[{\"id\": \"a\", \"balance\": {\"current\": 1234567.890}}, {\"id\": \"b\"}]")));
            SERVER.stubFor(get(urlPathEqualTo("/api/accounts/"))
                    .willReturn(okJson("{\"count\": 1, \"next\": null, \"results\": [{\"id\": \"a\"}]}")));
            SERVER.stubFor(get(urlEqualTo("/api/accounts/a/")).willReturn(okJson("{\"id\": \"a\"}")));
            SERVER.stubFor(delete("/api/accounts/a/").willReturn(noContent()));

            List<Account> retrieved = belvo.accounts().retrieve(new RetrieveRequest().link(LINK));
            assertThat(retrieved).extracting(Account::getId).containsExactly("a", "b");
            assertThat(retrieved.get(0).getBalance().getCurrent()).isEqualTo(new BigDecimal("1234567.890"));
            assertThat(belvo.accounts().list(new ListAccountsQuery().link(LINK)))
                    .hasSize(1);
            assertThat(belvo.accounts().get("a").getId()).isEqualTo("a");
            belvo.accounts().delete("a");

            SERVER.verify(getRequestedFor(urlPathEqualTo("/api/accounts/"))
                    .withQueryParam("page", equalTo("1"))
                    .withQueryParam("page_size", equalTo("1000"))
                    .withQueryParam("link", equalTo(LINK)));
        }

        @Test
        @DisplayName("can be retrieved asynchronously where the API allows it; the returned ID is the webhook's")
        void asynchronously() {
            SERVER.stubFor(post("/api/br/investments/")
                    .withHeader("X-Belvo-Request-Mode", equalTo("async"))
                    .willReturn(jsonResponse("{\"request_id\": \"r-1\"}", 202)));

            AsyncAccepted accepted =
                    belvo.brazil().investments().retrieveAsync(new RetrieveBrazilInvestmentsRequest().link(LINK));

            assertThat(accepted.getRequestId()).isEqualTo("r-1");
        }

        @Test
        @DisplayName("never counts as retrieved if Belvo accepts the request for later without being asked to")
        void acceptedUnasked() {
            SERVER.stubFor(post("/api/br/investments/").willReturn(jsonResponse("{\"request_id\": \"r-1\"}", 202)));

            UnexpectedStatusException accepted = catchThrowableOfType(
                    UnexpectedStatusException.class,
                    () -> belvo.brazil().investments().retrieve(new RetrieveBrazilInvestmentsRequest().link(LINK)));

            assertThat(accepted.requestId()).hasValue("r-1");
            assertThat(accepted).hasMessageContaining("accepted").hasMessageContaining("webhook");
        }

        @Test
        @DisplayName("is retrieved after a challenge, through the callback")
        void callback() {
            stopped("/api/accounts/");
            SERVER.stubFor(patch("/api/accounts/").willReturn(okJson("[{\"id\": \"a\"}]")));

            assertThat(belvo.accounts()
                            .retrieve(new RetrieveRequest().link(LINK), challenge -> MfaAnswer.token("123456")))
                    .hasSize(1);

            SERVER.verify(1, patchRequestedFor(urlEqualTo("/api/accounts/")).withRequestBody(equalToJson("""
                                            {"session": "s-1", "link": "%s", "token": "123456"}""".formatted(
                            LINK))));
        }

        @Test
        @DisplayName(
                "stops with the newest challenge if the institution keeps asking and the callback keeps confirming")
        void endless() {
            stopped("/api/accounts/");
            SERVER.stubFor(patch("/api/accounts/").willReturn(jsonResponse(CHALLENGE, 428)));
            AtomicInteger asked = new AtomicInteger();
            try (Belvo impatient =
                    SERVER.client().mfaPollInterval(Duration.ZERO).build()) {
                MfaRequiredException newest = catchThrowableOfType(
                        MfaRequiredException.class,
                        () -> impatient.accounts().retrieve(new RetrieveRequest().link(LINK), challenge -> {
                            asked.incrementAndGet();
                            return MfaAnswer.confirmed();
                        }));

                assertThat(newest.ticket()).isNotNull();
            }

            assertThat(asked).hasValue(500);
            SERVER.verify(500, patchRequestedFor(urlEqualTo("/api/accounts/")));
        }

        @Test
        @DisplayName("resumes with the save_data of the first request, most importantly false")
        void saveData() {
            stopped("/api/accounts/");
            SERVER.stubFor(patch("/api/accounts/").willReturn(okJson("[]")));

            MfaRequiredException stop = catchThrowableOfType(
                    MfaRequiredException.class,
                    () -> belvo.accounts()
                            .retrieve(new RetrieveRequest().link(LINK).saveData(false)));
            MfaTicket stored = MfaTicket.of(stop.ticket().serialized());
            belvo.accounts().resume(stored, MfaAnswer.confirmed());

            SERVER.verify(
                    patchRequestedFor(urlEqualTo("/api/accounts/")).withRequestBody(equalToJson("""
                                    {"session": "s-1", "link": "%s", "save_data": false}""".formatted(LINK))));
        }

        @Test
        @DisplayName("refuses a ticket of another resource, and sends nothing")
        void foreignTicket() {
            stopped("/api/accounts/");
            MfaRequiredException stop = catchThrowableOfType(
                    MfaRequiredException.class, () -> belvo.accounts().retrieve(new RetrieveRequest().link(LINK)));

            assertThatThrownBy(() -> belvo.owners().resume(stop.ticket(), MfaAnswer.token("1")))
                    .isInstanceOf(InvalidMfaTicketException.class)
                    .hasMessageContaining("/api/accounts/");

            SERVER.verify(0, patchRequestedFor(anyUrl()));
        }

        @Test
        @DisplayName("marks a challenge that the API offers no way to resume")
        void notResumable() {
            stopped("/api/employment-records/");
            stopped("/api/accounts/");

            MfaRequiredException stop = catchThrowableOfType(
                    MfaRequiredException.class,
                    () -> belvo.employmentRecords().retrieve(new RetrieveEmploymentRecordsRequest().link(LINK)));
            assertThat(stop.challenge().isResumable()).isFalse();

            stop = catchThrowableOfType(
                    MfaRequiredException.class, () -> belvo.accounts().retrieve(new RetrieveRequest().link(LINK)));
            assertThat(stop.challenge().isResumable()).isTrue();
        }

        @Test
        @DisplayName("is the same list whether the API responds with one item or a list")
        void itemOrList() {
            stopped("/api/incomes/");
            SERVER.stubFor(patch("/api/incomes/").willReturn(okJson("[{\"id\": \"a\"}]")));
            SERVER.stubFor(get("/api/incomes/a/").willReturn(okJson("[{\"id\": \"a\"}]")));
            SERVER.stubFor(get("/api/incomes/b/").willReturn(okJson("[]")));

            RetrieveIncomesRequest request = new RetrieveIncomesRequest().link(LINK);
            assertThat(belvo.incomes().retrieve(request, challenge -> MfaAnswer.token("1")))
                    .extracting(Income::getId)
                    .containsExactly("a");
            SERVER.stubFor(post("/api/incomes/").willReturn(okJson("{\"id\": \"b\"}")));
            assertThat(belvo.incomes().retrieve(request))
                    .extracting(Income::getId)
                    .containsExactly("b");
            assertThat(belvo.incomes().get("a").getId()).isEqualTo("a");
            assertThatThrownBy(() -> belvo.incomes().get("b"))
                    .isInstanceOf(UnreadableResponseException.class)
                    .hasMessageContaining("GET /api/incomes/{id}/");
        }

        @Test
        @DisplayName("can have items without an ID where the API allows them, such as monthly tax returns")
        void withoutId() {
            SERVER.stubFor(
                    get(urlPathEqualTo("/api/tax-returns/"))
                            .willReturn(
                                    okJson(
                                            "{\"count\": 1, \"next\": null, \"results\": [{\"iva\": {}, \"collected_at\": \"2026-01-01T00:00:00Z\"}]}")));

            assertThat(belvo.taxReturns().list()).hasSize(1);
        }

        @Test
        @DisplayName("can have no items")
        void noContentAtAll() {
            SERVER.stubFor(post("/api/owners/").willReturn(okJson("[]")));

            assertThat(belvo.owners().retrieve(new RetrieveRequest().link(LINK)))
                    .isEmpty();
        }

        @Test
        @DisplayName("names a missing filter that its list requires, before anything is sent")
        void missingFilter() {
            assertThatThrownBy(() -> belvo.transactions().list().stream().findFirst())
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("link");

            SERVER.verify(0, anyRequestedFor(anyUrl()));
        }

        private void stopped(String path) {
            SERVER.stubFor(post(path).willReturn(jsonResponse(CHALLENGE, 428)));
        }
    }

    @Nested
    @DisplayName("of payments")
    class PaymentsInBrazil {

        @Test
        @DisplayName("has a key pair of its own")
        void keyPair() {
            SERVER.stubFor(get(anyUrl()).willReturn(okJson("{\"id\": \"1\"}")));
            try (Belvo both =
                    SERVER.client().paymentsCredentials("p-id", "p-password").build()) {
                both.brazil().payments().charges().get("c");
                both.accounts().get("a");
                both.withOptions(RequestOptions.builder()
                                .credentials("t-id", "t-password")
                                .build())
                        .brazil()
                        .payments()
                        .charges()
                        .get("t");
            }

            calledBy("/payments/br/charges/c/", "p-id", "p-password");
            calledBy("/api/accounts/a/", "id", "password");
            calledBy("/payments/br/charges/t/", "t-id", "t-password");
        }

        private void calledBy(String path, String user, String password) {
            SERVER.verify(getRequestedFor(urlEqualTo(path)).withBasicAuth(new BasicCredentials(user, password)));
        }

        @Test
        @DisplayName("can be completed and cancelled")
        void intents() {
            SERVER.stubFor(patch(anyUrl()).willReturn(okJson("{\"id\": \"i\"}")));
            SERVER.stubFor(post(anyUrl()).willReturn(noContent()));

            belvo.brazil()
                    .payments()
                    .completeIntent(
                            "i",
                            new CompletePaymentIntentRequest()
                                    .paymentMethodDetails(new CompletePaymentMethodDetails()
                                            .openFinance(new CompletePaymentMethodDetailsBody())));
            belvo.brazil().payments().cancelIntent("i");

            SERVER.verify(patchRequestedFor(urlEqualTo("/payments/br/payment-intents/i/")));
            SERVER.verify(postRequestedFor(urlEqualTo("/payments/br/payment-intents/i/cancel/")));
        }
    }
}
