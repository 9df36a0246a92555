package io.github.belvo4j.guide.integration;

import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.InstitutionsApi.ListInstitutionsQuery;
import io.github.belvo4j.mfa.InMemoryTicketStore;
import io.github.belvo4j.model.Account;
import io.github.belvo4j.model.Institution;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.Owner;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.Transaction;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.model.SimulatedWebhook;
import io.github.belvo4j.webhook.WebhookReceiver;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The guide to your first integration")
class FirstIntegrationGuideTest {

    private static final String FLOW = "6df4270f-8a00-4707-a9ff-62c3b70cccea";

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR = new BelvoSimulatorExtension(BelvoSimulator.builder());

    @Test
    @DisplayName("begins with a program that prints the owner of a link and leaves no link behind")
    void firstCall(Belvo belvo) {
        assertThat(FirstCall.owners(belvo))
                .extracting(Owner::getDisplayName)
                .isNotEmpty()
                .doesNotContainNull();
        assertThat(belvo.links().list()).isEmpty();
    }

    @Test
    @DisplayName("recognizes open finance institutions by their integration type")
    void integrationType(Belvo belvo) {
        assertThat(belvo.institutions().list(new ListInstitutionsQuery().countryCode("BR")))
                .filteredOn(institution -> institution.getName().equals("ofmockbank_br_retail"))
                .extracting(Institution::getIntegrationType)
                .asString()
                .contains("openfinance");
    }

    @Test
    @DisplayName("builds the widget's address, with a token of the necessary scope")
    void widget(Belvo belvo) {
        URI address =
                new WidgetAddress(belvo, "https://app.example").of("76109277673", "Maria da Silva & Filhos", FLOW);

        assertThat(address).hasHost("widget.belvo.io").hasParameter("external_id", FLOW);
        assertThat(address.getQuery()).containsPattern("access_token=[^&]+");
        SIMULATOR
                .wireMock()
                .verify(
                        1,
                        postRequestedFor(urlEqualTo("/api/token/"))
                                .withRequestBody(matchingJsonPath("$.id"))
                                .withRequestBody(matchingJsonPath("$.widget.consent.identification_info[0].number")));
    }

    @Test
    @DisplayName("accepts a link from the success page only if it belongs to the logged-in user")
    void successPage(Belvo belvo) {
        Link link = belvo.links()
                .register(new RegisterLinkRequest()
                        .institution("ofmockbank_br_retail")
                        .username("bnk100")
                        .password("full")
                        .externalId(FLOW));
        SuccessPage page = new SuccessPage(belvo);

        assertThat(page.connected(link.getId(), FLOW))
                .hasValueSatisfying(it -> assertThat(it.getId()).isEqualTo(link.getId()));
        assertThat(page.connected(link.getId(), "another-session")).isEmpty();
        assertThat(page.connected(UUID.randomUUID().toString(), FLOW)).isEmpty();
    }

    @Test
    @DisplayName("queues the link of a webhook, and reads what Belvo has fetched without a request to the bank")
    void firstData(Belvo belvo) {
        try (BelvoSimulator seeded =
                        BelvoSimulator.builder().seededLinks(1).transactions(40).start();
                Belvo client = Belvo.builder()
                        .baseUrl(seeded.baseUrl())
                        .credentials(seeded.secretId(), seeded.secretPassword())
                        .build()) {
            String link = seeded.links().get(0).id().toString();
            List<String> toRead = new ArrayList<>();
            List<String> toAsk = new ArrayList<>();
            NewData news =
                    new NewData(WebhookReceiver.accepting(WebhookReceiver.bearer("s3cret")), toRead::add, toAsk::add);
            seeded.sendWebhook("ACCOUNTS", "historical_update", link);
            seeded.sendWebhook("TRANSACTIONS", "historical_update", link);
            seeded.sendWebhook("LINK", "token_required", link);
            seeded.awaitWebhooks(Duration.ofSeconds(10));

            assertThat(seeded.webhooks())
                    .extracting(SimulatedWebhook::body)
                    .allSatisfy(body -> assertThat(news.status("Bearer s3cret", body.getBytes(StandardCharsets.UTF_8)))
                            .isEqualTo(200));
            assertThat(news.status("Bearer wrong", new byte[0])).isEqualTo(401);
            assertThat(news.status("Bearer s3cret", new byte[0])).isEqualTo(400);
            assertThat(toRead).containsExactly(link);
            assertThat(toAsk).containsExactly(link);

            List<Account> accounts = new ArrayList<>();
            List<Transaction> transactions = new ArrayList<>();
            new FirstData(client).read(toRead.get(0), accounts::add, transactions::add);
            assertThat(accounts).isNotEmpty();
            assertThat(transactions).hasSize(40);
            assertThat(seeded.wireMock().getAllServeEvents())
                    .noneMatch(event -> event.getRequest().getMethod().getName().equals("POST"));
        }
    }

    @Test
    @DisplayName("connects with a form: the token comes with a later request, and is used once")
    void form(Belvo belvo) {
        ConnectForm form = new ConnectForm(belvo, new InMemoryTicketStore());

        assertThat(form.submitted(FLOW, "heimdall_mx_retail", "mfa_default", "pass_valid"))
                .contains("code");
        assertThat(form.answered(FLOW, "999999")).contains("code");
        assertThat(form.answered(FLOW, "111111")).startsWith("Connected: ");
        assertThat(form.answered(FLOW, "111111")).contains("start over");
        assertThat(belvo.links().list())
                .singleElement()
                .satisfies(link -> assertThat(link.getStatus()).isEqualTo(LinkStatus.VALID));
    }

    @Test
    @DisplayName("connects with a form: without a token, with a number to show, too late, or rejected")
    void otherWays(Belvo belvo) {
        ConnectForm form = new ConnectForm(belvo, new InMemoryTicketStore());

        assertThat(form.submitted("at-once", "heimdall_mx_retail", "bnk100", "full"))
                .startsWith("Connected: ");
        assertThat(form.submitted("number", "heimdall_mx_retail", "mfa_numeric", "numeric_code"))
                .containsPattern(": \\d+");
        assertThat(form.submitted("app", "heimdall_mx_retail", "mfa_inputless", "pass_valid"))
                .endsWith("(then press Continue)");
        assertThat(form.answered("app", "")).startsWith("Connected: ");
        assertThat(form.submitted("wrong", "heimdall_mx_retail", "user_invalid", "x"))
                .endsWith("login_error");
        form.submitted("late", "heimdall_mx_retail", "mfa_default", "pass_valid");
        SIMULATOR.clock().advance(Duration.ofHours(3));
        assertThat(form.answered("late", "111111")).startsWith("Too late");
    }
}
