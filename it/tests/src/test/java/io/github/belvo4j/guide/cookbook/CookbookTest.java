package io.github.belvo4j.guide.cookbook;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.InvoicesApi.ListInvoicesQuery;
import io.github.belvo4j.error.AuthenticationException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.model.AccessMode;
import io.github.belvo4j.model.CompletePaymentIntentRequest;
import io.github.belvo4j.model.EmploymentRecordDetail;
import io.github.belvo4j.model.Invoice;
import io.github.belvo4j.model.InvoiceType;
import io.github.belvo4j.model.PaymentIntent;
import io.github.belvo4j.model.PaymentIntentStatus;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.RetrieveEmploymentRecordsRequest;
import io.github.belvo4j.model.Transaction;
import io.github.belvo4j.options.Credentials;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.model.SimulatedFault;
import io.github.belvo4j.simulator.model.SimulatedWebhook;
import io.github.belvo4j.simulator.model.SimulatorClock;
import io.github.belvo4j.webhook.PaymentWebhook;
import io.github.belvo4j.webhook.Webhook;
import io.github.belvo4j.webhook.WebhookData;
import io.github.belvo4j.webhook.WebhookReceiver;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The cookbook's recipes")
class CookbookTest {

    private static final LocalDate TODAY = LocalDate.parse("2030-05-20");
    private static final String INTENTS = "/payments/br/payment-intents/";

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR = new BelvoSimulatorExtension(
            BelvoSimulator.builder().clock(SimulatorClock.fixed(Instant.parse("2030-05-20T12:00:00Z"))));

    private static String register(Belvo belvo, String institution, String username, String password) {
        return belvo.links()
                .register(
                        new RegisterLinkRequest()
                                .institution(institution)
                                .username(username)
                                .password(password)
                                .accessMode(AccessMode.SINGLE),
                        challenge -> MfaAnswer.token("111111"))
                .getId();
    }

    @Test
    @DisplayName("fetch a year of invoices, up to today, and sum what was invoiced")
    void invoices(Belvo belvo) {
        String link = register(belvo, "tatooine_mx_fiscal", "fiscal100", "full");
        YearOfInvoices recipe = new YearOfInvoices(belvo);

        recipe.retrieve(link, Year.of(2029), TODAY);
        recipe.retrieve(link, Year.of(2030), TODAY);

        SIMULATOR.wireMock().verify(8 + 4, postRequestedFor(urlEqualTo("/api/invoices/")));
        List<Invoice> all = belvo.invoices().list(new ListInvoicesQuery().link(link)).stream()
                .toList();
        assertThat(all).hasSize(88);
        BigDecimal issued = all.stream()
                .filter(invoice -> InvoiceType.OUTFLOW.equals(invoice.getType()))
                .map(Invoice::getSubtotalAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(recipe.revenue(link, Year.of(2029))
                        .get("MXN")
                        .add(recipe.revenue(link, Year.of(2030)).get("MXN")))
                .isEqualByComparingTo(issued);
    }

    @Test
    @DisplayName("subtract credit notes and discounts, and exclude payslips and payment receipts")
    void creditNotes(Belvo belvo) {
        SIMULATOR.wireMock().stubFor(get(urlPathEqualTo("/api/invoices/")).willReturn(okJson("""
                {"count": 5, "next": null, "previous": null, "results": [
                  {"id": "1", "invoice_type": "Ingreso", "currency": "MXN", "subtotal_amount": 100.50, "discount_amount": 0.50},
                  {"id": "2", "invoice_type": "Egreso", "currency": "MXN", "subtotal_amount": 30, "discount_amount": null},
                  {"id": "3", "invoice_type": "Ingreso", "currency": "USD", "subtotal_amount": 7},
                  {"id": "4", "invoice_type": "Nómina", "currency": "MXN", "subtotal_amount": 9000},
                  {"id": "5", "invoice_type": "Pago", "currency": "XXX", "subtotal_amount": 0}
                ]}
                """)));

        assertThat(new YearOfInvoices(belvo).revenue(UUID.randomUUID().toString(), Year.of(2029)))
                .isEqualTo(Map.of("MXN", new BigDecimal("70.00"), "USD", new BigDecimal("7")));
    }

    @Test
    @DisplayName("list a user's jobs")
    void jobs(Belvo belvo) {
        String link = register(belvo, "imss_mx_employment", "bnk100", "full");
        belvo.employmentRecords().retrieve(new RetrieveEmploymentRecordsRequest().link(link));

        List<EmploymentRecordDetail> jobs = new EmploymentHistory(belvo).jobs(link);

        assertThat(jobs).isNotEmpty().isSortedAccordingTo(Comparator.comparing(EmploymentRecordDetail::getStartDate));
        assertThat(new EmploymentHistory(belvo).jobs(UUID.randomUUID().toString()))
                .isEmpty();
    }

    @Test
    @DisplayName("count the days between jobs, before the first and after the last one, and overlapping jobs once")
    void gaps() {
        List<EmploymentRecordDetail> jobs = List.of(
                job("2029-01-11", "2029-06-30"), job("2029-02-01", "2029-03-31"), job("2029-07-05", "2029-12-21"));

        assertThat(EmploymentHistory.daysWithoutJob(jobs, LocalDate.parse("2029-01-01"), LocalDate.parse("2029-12-31")))
                .isEqualTo(10 + 4 + 10);
        assertThat(EmploymentHistory.daysWithoutJob(
                        List.of(job("2020-01-01", null)), LocalDate.parse("2029-01-01"), TODAY))
                .isZero();
        assertThat(EmploymentHistory.daysWithoutJob(
                        List.of(job("2020-01-01", "2021-01-01"), job("2031-01-01", null)),
                        LocalDate.parse("2030-05-01"),
                        TODAY))
                .isEqualTo(20);
        assertThat(EmploymentHistory.daysWithoutJob(List.of(), TODAY, TODAY)).isEqualTo(1);
    }

    private static EmploymentRecordDetail job(String start, String end) {
        return new EmploymentRecordDetail()
                .startDate(LocalDate.parse(start))
                .endDate(end == null ? null : LocalDate.parse(end));
    }

    @Test
    @DisplayName("pay by Pix: one payment however often it is sent, settled once Belvo says so")
    void pix(Belvo belvo) {
        PixParties parties = new PixParties(belvo);
        String institution = belvo.brazil().payments().institutions().list().stream()
                .findFirst()
                .orElseThrow()
                .getId();
        PixPayment recipe = new PixPayment(
                belvo,
                parties.beneficiary("Livraria Pé de Página Ltda", "22334455000186", institution, "0456", "45722018"));
        PixPayment.Order order = new PixPayment.Order(
                UUID.randomUUID().toString(),
                new BigDecimal("149.90"),
                parties.customer("Rafael Costa Nogueira", "22233344405"),
                institution,
                "https://shop.example/orders/20418");
        SIMULATOR.failNext(SimulatedFault.emptyResponse().on("POST", INTENTS).afterEffect());

        PaymentIntent intent = recipe.create(order);
        PaymentIntent again = recipe.create(order);

        assertThat(again.getId()).isEqualTo(intent.getId());
        assertThat(intent.getStatus()).isEqualTo(PaymentIntentStatus.REQUIRES_ACTION);
        assertThat(PixPayment.location(intent)).startsWith("https://");

        belvo.brazil().payments().completeIntent(intent.getId(), new CompletePaymentIntentRequest().confirm(true));
        Webhook webhook = lastWebhook("PAYMENT_INTENTS", "STATUS_UPDATE");
        assertThat(((PaymentWebhook) webhook).data())
                .isInstanceOfSatisfying(
                        WebhookData.PaymentStatus.class,
                        status -> assertThat(status.status()).isEqualTo("SUCCEEDED"));
        Optional<PaymentIntent> settled = recipe.changed(webhook);
        assertThat(settled).hasValueSatisfying(payment -> {
            assertThat(payment.getStatus()).isEqualTo(PaymentIntentStatus.SUCCEEDED);
            assertThat(payment.getExternalId()).isEqualTo(order.id());
            assertThat(new BigDecimal(payment.getAmount().toString())).isEqualByComparingTo(order.amount());
        });
        assertThat(recipe.changed(lastWebhook("CHARGES", "STATUS_UPDATE"))).isEmpty();
    }

    private static Webhook lastWebhook(String type, String code) {
        String body = SIMULATOR.webhooks().stream()
                .filter(webhook -> webhook.type().equals(type) && webhook.code().equals(code))
                .map(SimulatedWebhook::body)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return WebhookReceiver.withoutAuthorization().receive(null, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("serve several tenants with one client")
    void tenants(Belvo belvo) {
        Tenants tenants = new Tenants(
                belvo,
                Map.of(
                        "right",
                        Credentials.of(SIMULATOR.secretId(), SIMULATOR.secretPassword()),
                        "wrong",
                        Credentials.of("id", "password"))::get);

        tenants.of("right").checkCredentials();
        assertThatThrownBy(() -> tenants.of("wrong").checkCredentials()).isInstanceOf(AuthenticationException.class);
    }

    private static void refuse(String link, String code) {
        SIMULATOR
                .wireMock()
                .stubFor(post(urlEqualTo("/api/transactions/"))
                        .withRequestBody(containing(link))
                        .willReturn(jsonResponse(
                                "[{\"code\": \"" + code + "\", \"message\": \"No\", \"request_id\": \"1\"}]", 400)));
    }

    @Test
    @DisplayName("refresh single links at night, without bothering people or retrying at banks")
    void nightly(Belvo belvo) {
        String good = register(belvo, "erebor_mx_retail", "bnk100", "full");
        String asked = register(belvo, "heimdall_mx_retail", "mfa_default", "pass_valid");
        String gone = register(belvo, "gringotts_mx_retail", "bnk100", "full");
        String locked = register(belvo, "gringotts_co_retail", "bnk100", "full");
        String invalid = register(belvo, "planet_mx_retail", "bnk100", "full");
        belvo.links()
                .register(new RegisterLinkRequest()
                        .institution("erebor_co_retail")
                        .username("bnk100")
                        .password("full"));
        SIMULATOR.invalidate(invalid);
        int before = SIMULATOR.wireMock().getAllServeEvents().size();
        Queue<Transaction> stored = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try {
            refuse(gone, "institution_down");
            refuse(locked, "login_error");
            Map<NightlyRefresh.Outcome, List<String>> outcomes =
                    new NightlyRefresh(belvo, threads, stored::add).run(TODAY);

            assertThat(outcomes)
                    .containsOnly(
                            Map.entry(NightlyRefresh.Outcome.REFRESHED, List.of(good)),
                            Map.entry(NightlyRefresh.Outcome.ASK_THE_PERSON, List.of(asked, locked)),
                            Map.entry(NightlyRefresh.Outcome.TRY_AGAIN_TOMORROW, List.of(gone)));
            assertThat(stored)
                    .isNotEmpty()
                    .allSatisfy(transaction ->
                            assertThat(transaction.getValueDate()).isBetween(TODAY.minusDays(4), TODAY));
            assertThat(SIMULATOR.wireMock().getAllServeEvents()).hasSize(before + 1 + 4);
        } finally {
            threads.shutdown();
        }
    }
}
