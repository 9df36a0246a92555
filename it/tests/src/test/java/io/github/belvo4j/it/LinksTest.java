package io.github.belvo4j.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.error.AuthenticationException;
import io.github.belvo4j.error.InstitutionException;
import io.github.belvo4j.error.NotFoundException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.model.AccessMode;
import io.github.belvo4j.model.ChangeLinkAccessModeRequest;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkPage;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.UpdateLinkRequest;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.model.SimulatedLink;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Links")
class LinksTest {

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR = new BelvoSimulatorExtension();

    @AutoClose
    private final Belvo belvo = Belvo.builder()
            .retryPolicy(RetryPolicy.none())
            .rateLimit(RateLimit.none())
            .baseUrl(SIMULATOR.baseUrl())
            .credentials(SIMULATOR.secretId(), SIMULATOR.secretPassword())
            .mfaPollInterval(Duration.ofMillis(1))
            .build();

    @Test
    @DisplayName("are registered, read, updated, changed and deleted")
    void wholeLife() {
        Link registered = belvo.links().register(request("user-1").externalId("customer-7"));
        String id = registered.getId();

        assertThat(belvo.links().get(id)).isEqualTo(registered);
        assertThat(registered.getExternalId()).isEqualTo("customer-7");
        assertThat(registered.getCreatedAt()).isNotNull();

        Link updated = belvo.links().update(id, new UpdateLinkRequest().password("new"));
        assertThat(updated.getStatus()).isEqualTo(LinkStatus.VALID);

        Link changed =
                belvo.links().changeAccessMode(id, new ChangeLinkAccessModeRequest().accessMode(AccessMode.SINGLE));
        assertThat(changed.getAccessMode()).isEqualTo(AccessMode.SINGLE);

        belvo.links().delete(id);
        assertThatThrownBy(() -> belvo.links().get(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("are listed by page and filter")
    void list() {
        for (int i = 1; i <= 12; i++) {
            belvo.links().register(request("user-" + i).externalId("customer-" + i));
        }
        LinksApi api = belvo.api(LinksApi.class);

        LinkPage second = api.listLinks(new LinksApi.ListLinksQuery().page(2).pageSize(5));
        LinkPage one = api.listLinks(new LinksApi.ListLinksQuery().externalId("customer-3"));

        assertThat(second.getCount()).isEqualTo(12);
        assertThat(second.getResults()).hasSize(5);
        assertThat(second.getNext()).contains("page=3");
        assertThat(one.getResults()).extracting(Link::getExternalId).containsExactly("customer-3");
    }

    @Test
    @DisplayName("can't be read with wrong credentials")
    void wrongCredentials() {
        Belvo stranger = belvo.withOptions(
                RequestOptions.builder().credentials("nobody", "nothing").build());

        assertThat(catchThrowableOfType(
                                AuthenticationException.class,
                                () -> stranger.links().get("1"))
                        .hasCode("authentication_failed"))
                .isTrue();
    }

    @Test
    @DisplayName("are refused by the institution with a reason")
    void loginError() {
        InstitutionException e = catchThrowableOfType(
                InstitutionException.class, () -> belvo.links().register(request("user_invalid")));

        assertThat(e.hasCode("login_error")).isTrue();
        assertThat(e.requestId()).isPresent();
    }

    @Test
    @Timeout(60)
    @DisplayName("are registered with tokens by 32 threads that share one client")
    void threads() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(32);
        try {
            List<Callable<Link>> flows = IntStream.range(0, 128)
                    .<Callable<Link>>mapToObj(i -> () -> belvo.links()
                            .register(
                                    new RegisterLinkRequest()
                                            .institution("heimdall_mx_retail")
                                            .username("mfa_twice+" + i)
                                            .password("pass_valid"),
                                    challenge -> MfaAnswer.token("111111")))
                    .toList();
            for (Future<Link> link : executor.invokeAll(flows)) {
                assertThat(link.get().getStatus()).isEqualTo(LinkStatus.VALID);
            }
        } finally {
            executor.shutdownNow();
        }
        assertThat(SIMULATOR.links())
                .hasSize(128)
                .extracting(SimulatedLink::status)
                .containsOnly("valid");
    }

    private static RegisterLinkRequest request(String username) {
        return new RegisterLinkRequest()
                .institution("erebor_mx_retail")
                .username(username)
                .password("pass");
    }
}
