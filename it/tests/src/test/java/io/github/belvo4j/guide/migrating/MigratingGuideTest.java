package io.github.belvo4j.guide.migrating;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.AccountsApi.ListAccountsQuery;
import io.github.belvo4j.error.InstitutionException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.Account;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.model.SimulatedLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The guide to migrating from another client")
class MigratingGuideTest {

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR =
            new BelvoSimulatorExtension(BelvoSimulator.builder().seededLinks(3));

    private final List<String> links = SIMULATOR.links().stream()
            .map(SimulatedLink::id)
            .map(Object::toString)
            .toList();

    private static RegisterLinkRequest mfaLink() {
        return new RegisterLinkRequest()
                .institution("heimdall_mx_retail")
                .username("mfa_default")
                .password("pass_valid");
    }

    @Test
    @DisplayName("filters by several links, dates and amounts")
    void filters(Belvo belvo) {
        LocalDate today = LocalDate.ofInstant(SIMULATOR.clock().instant(), ZoneOffset.UTC);

        List<Account> accounts = new Lists(belvo).accounts(links.subList(0, 2), today);

        assertThat(accounts)
                .isNotEmpty()
                .allSatisfy(account -> assertThat(links.subList(0, 2)).contains(account.getLink()))
                .allSatisfy(account ->
                        assertThat(account.getBalance().getAvailable()).isGreaterThan(BigDecimal.ZERO));
        assertThat(new Lists(belvo).accounts(links, today.plusDays(1))).isEmpty();
    }

    @Test
    @DisplayName("gets the first ten items with one request")
    void firstItems(Belvo belvo) {
        assertThat(new Lists(belvo).someTransactions(links.get(0))).hasSize(10);

        SIMULATOR.wireMock().verify(1, getRequestedFor(urlPathEqualTo("/api/transactions/")));
    }

    @Test
    @DisplayName("sends a filter that the SDK doesn't know")
    void unknownFilter(Belvo belvo) {
        SIMULATOR
                .wireMock()
                .stubFor(get(urlPathEqualTo("/api/transactions/"))
                        .withQueryParam("description__icontains", equalTo("pix"))
                        .willReturn(okJson(
                                "{\"count\": 1, \"next\": null, \"previous\": null, \"results\": [{\"id\": \"1\"}]}")));

        assertThat(new Lists(belvo).described(links.get(0), "pix")).hasSize(1);
    }

    @Test
    @DisplayName("resumes a retrieval whose data isn't saved")
    void withoutSaving(Belvo belvo) {
        Link link = belvo.links().register(mfaLink(), challenge -> MfaAnswer.token("111111"));
        List<MfaTicket> session = new ArrayList<>();
        Retrievals retrievals = new Retrievals(belvo);

        assertThat(retrievals.retrieve(link.getId(), session::add)).isEmpty();
        assertThat(retrievals.resume(session.get(0), "111111")).isNotEmpty();
        assertThat(belvo.accounts().list(new ListAccountsQuery().link(link.getId())))
                .isEmpty();
    }

    @Test
    @DisplayName("reports what was deleted, and what failed")
    void failures(Belvo belvo) {
        Failures failures = new Failures(belvo);

        assertThat(failures.delete(links.get(0))).isTrue();
        assertThat(failures.delete(links.get(0))).isFalse();
        InstitutionException refused = catchThrowableOfType(
                InstitutionException.class,
                () -> belvo.links().register(mfaLink().password("wrong")));
        assertThat(Failures.shown(refused)).startsWith("400 [login_error");
    }
}
