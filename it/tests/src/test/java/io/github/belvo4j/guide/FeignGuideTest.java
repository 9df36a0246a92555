package io.github.belvo4j.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Feign;
import feign.http2client.Http2Client;
import io.github.belvo4j.api.AccountsApi;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.RateLimitException;
import io.github.belvo4j.feign.BelvoFeign;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaChallenge;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.ResumableOperation;
import io.github.belvo4j.model.Account;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.RetrieveRequest;
import io.github.belvo4j.options.Environment;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The guide to using your own Feign")
class FeignGuideTest {

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR = new BelvoSimulatorExtension();

    private ResumableOperation<RetrieveRequest, List<Account>> retrieval;
    private AccountsApi accounts;
    private RetrieveRequest request;

    static AccountsApi accounts(HttpClient httpClient, String secretId, String secretPassword) {
        BelvoFeign belvo = BelvoFeign.builder()
                .environment(Environment.SANDBOX)
                .credentials(secretId, secretPassword)
                .build();
        return belvo.applyTo(Feign.builder().client(new Http2Client(httpClient)))
                .target(AccountsApi.class, belvo.baseUrl());
    }

    private static ResumableOperation<RetrieveRequest, List<Account>> retrieval(
            BelvoFeign belvo, AccountsApi accounts) {
        ResumableOperation<RetrieveRequest, List<Account>> retrieval =
                belvo.resumable(accounts::retrieveAccounts, accounts::resumeAccounts);
        return retrieval;
    }

    private List<Account> ask(Function<MfaChallenge, String> user) {
        List<Account> retrieved = retrieval.call(request, challenge -> MfaAnswer.token(user.apply(challenge)));
        return retrieved;
    }

    private List<Account> resume(String stored, String token) {
        List<Account> resumed = retrieval.resume(MfaTicket.of(stored), MfaAnswer.token(token));
        return resumed;
    }

    private static RetryConfig repeatable() {
        RetryConfig repeatable = RetryConfig.custom()
                .retryOnException(e -> e instanceof RateLimitException
                        || e instanceof NetworkException network && !network.mayHaveBeenSent())
                .build();
        return repeatable;
    }

    @BeforeEach
    void register() {
        BelvoFeign belvo = BelvoFeign.builder()
                .baseUrl(SIMULATOR.baseUrl())
                .credentials(SIMULATOR.secretId(), SIMULATOR.secretPassword())
                .build();
        Feign.Builder builder = belvo.applyTo(Feign.builder().client(new Http2Client()));
        LinksApi links = builder.target(LinksApi.class, belvo.baseUrl());
        accounts = builder.target(AccountsApi.class, belvo.baseUrl());
        retrieval = retrieval(belvo, accounts);
        String link = belvo.resumable(links::registerLink, links::resumeLink)
                .call(
                        new RegisterLinkRequest()
                                .institution("heimdall_mx_retail")
                                .username("mfa_default")
                                .password("pass_valid"),
                        challenge -> MfaAnswer.token("111111"))
                .getId();
        request = new RetrieveRequest().link(link);
    }

    @Test
    @DisplayName("shows a call that asks for a token")
    void asks() {
        assertThat(ask(challenge -> "111111")).isNotEmpty();
    }

    @Test
    @DisplayName("shows how to resume with a ticket")
    void resumes() {
        MfaRequiredException e =
                catchThrowableOfType(MfaRequiredException.class, () -> accounts.retrieveAccounts(request));

        assertThat(resume(e.ticket().serialized(), "111111")).isNotEmpty();
    }

    @Test
    @DisplayName("shows a retry of unsent requests only")
    void repeats() {
        assertThat(repeatable().getExceptionPredicate())
                .accepts(new NetworkException("GET /", new ConnectException(), false))
                .rejects(new NetworkException("GET /", new IOException(), true));
    }

    @Test
    @DisplayName("shows how to create a client for the sandbox")
    void sandbox() {
        assertThat(accounts(HttpClient.newHttpClient(), "id", "password")).isNotNull();
    }
}
