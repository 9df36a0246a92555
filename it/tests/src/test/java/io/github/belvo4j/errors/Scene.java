package io.github.belvo4j.errors;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.BelvoBuilder;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.RetrieveRequest;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.simulator.BelvoSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a failure is provoked: a simulator, and its clients, which are closed at the end. */
final class Scene implements AutoCloseable {
    private static final String UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

    private final BelvoSimulator simulator;
    private final List<Belvo> clients = new ArrayList<>();

    Scene(BelvoSimulator simulator) {
        this.simulator = simulator;
    }

    BelvoSimulator simulator() {
        return simulator;
    }

    /** A builder for a client that sends each request once. */
    BelvoBuilder builder() {
        return Belvo.builder()
                .baseUrl(simulator.baseUrl())
                .credentials(simulator.secretId(), simulator.secretPassword())
                .rateLimit(RateLimit.none())
                .retryPolicy(RetryPolicy.none());
    }

    Belvo client() {
        return client(builder());
    }

    Belvo client(BelvoBuilder settings) {
        Belvo client = settings.build();
        clients.add(client);
        return client;
    }

    /** Reads a link that doesn't exist. */
    void get(BelvoBuilder settings) {
        client(settings).links().get(UNKNOWN_ID);
    }

    /** Reads a link, for which the server returns something else. */
    void getAnswered(ResponseDefinitionBuilder answer) {
        simulator.wireMock().stubFor(any(anyUrl()).willReturn(answer));
        get(builder());
    }

    /** Reads a link, which Belvo refuses with this code. */
    void getRefused(ErrorCode code) {
        getAnswered(jsonResponse(List.of(Map.of("code", code.code(), "message", "…")), code.status()));
    }

    void register(String username) {
        client().links().register(request(username));
    }

    static RegisterLinkRequest request(String username) {
        return new RegisterLinkRequest()
                .institution("heimdall_mx_retail")
                .username(username)
                .password("pass_valid");
    }

    /** The link of a user of whom no token is required. */
    String link() {
        return client().links().register(request("user_good")).getId();
    }

    void retrieveAccounts(String link) {
        client().accounts().retrieve(new RetrieveRequest().link(link));
    }

    /** The ticket of a registration that is waiting for a token. */
    MfaTicket ticket() {
        return paused().ticket();
    }

    /** A link whose registration is waiting for a token. */
    String unconfirmedLink() {
        return paused().challenge().link().orElseThrow();
    }

    private MfaRequiredException paused() {
        try {
            register("mfa_default");
        } catch (MfaRequiredException e) {
            return e;
        }
        throw new IllegalStateException("No token is required");
    }

    @Override
    public void close() {
        clients.forEach(Belvo::close);
    }
}
