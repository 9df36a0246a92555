package io.github.belvo4j.simulator;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.belvo4j.simulator.internal.document.ApiDocument;
import io.github.belvo4j.simulator.internal.sandbox.Settings;
import io.github.belvo4j.simulator.internal.sandbox.Simulation;
import io.github.belvo4j.simulator.internal.server.ApiTransformer;
import io.github.belvo4j.simulator.internal.server.SimulatorServer;
import io.github.belvo4j.simulator.model.ChallengeStyle;
import io.github.belvo4j.simulator.model.SimulatedFault;
import io.github.belvo4j.simulator.model.SimulatedLink;
import io.github.belvo4j.simulator.model.SimulatedWebhook;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server on the loopback interface that behaves like Belvo's sandbox. It implements every operation of the OpenAPI
 * document that clients are generated from, and rejects requests that the document doesn't allow. Its state is kept in memory
 * until {@link #close()}. Safe for use by multiple threads.
 *
 * <pre>{@code
 * try (BelvoSimulator belvo = BelvoSimulator.start()) {
 *     // call belvo.baseUrl() with belvo.secretId() and belvo.secretPassword()
 *     belvo.clock().advance(Duration.ofHours(3)); // every open MFA session has expired now
 * }
 * }</pre>
 *
 * <p>These users exist at every institution:
 *
 * <table>
 * <caption>Users</caption>
 * <tr><th>User name</th><th>Password</th><th>What happens</th></tr>
 * <tr><td>{@code bnk100}</td><td>{@code full}</td><td>has all data</td></tr>
 * <tr><td>{@code bnk101}</td><td>{@code nodata}</td><td>has no data</td></tr>
 * <tr><td>{@code bnk102}</td><td>{@code low}</td><td>has little data</td></tr>
 * <tr><td>{@code bnk103}</td><td>{@code negative}</td><td>has negative balances</td></tr>
 * <tr><td>{@code fiscal100}</td><td>{@code full}</td><td>has all data</td></tr>
 * <tr><td>{@code fiscal101}</td><td>{@code nodata}</td><td>has no data</td></tr>
 * <tr><td>{@code fiscal102}</td><td>{@code low}</td><td>has little data</td></tr>
 * <tr><td>{@code user_valid}</td><td>{@code pass_valid}</td><td>has all data</td></tr>
 * <tr><td>{@code mfa_default}</td><td>{@code pass_valid}</td><td>is asked for a code</td></tr>
 * <tr><td>{@code mfa_qr}</td><td>{@code qr_code}</td><td>is shown a QR code and asked for the code that results from scanning it</td></tr>
 * <tr><td>{@code mfa_numeric}</td><td>{@code numeric_code}</td><td>is shown a number to enter on a token device, and asked for the code that the device returns</td></tr>
 * <tr><td>{@code mfa_text}</td><td>{@code pass_valid}</td><td>is asked a question</td></tr>
 * <tr><td>{@code mfa_inputless}</td><td>{@code pass_valid}</td><td>is asked to confirm in the bank's app; no token is needed</td></tr>
 * <tr><td>{@code mfa_twice}</td><td>{@code pass_valid}</td><td>is asked for a code, then shown a number and asked for the code that a token device returns</td></tr>
 * <tr><td>{@code user_invalid}</td><td>any</td><td>is rejected: 400 login_error</td></tr>
 * <tr><td>{@code adv_invalid}</td><td>any</td><td>is rejected: 400 login_error</td></tr>
 * <tr><td>{@code 1234567890abcdefg}</td><td>{@code 1234567890abcdefg}</td><td>is rejected: 400 validation_error</td></tr>
 * <tr><td>{@code activation_required}</td><td>any</td><td>is rejected: 428 activation_required</td></tr>
 * <tr><td>{@code too_many_sessions}</td><td>any</td><td>is rejected: 400 too_many_sessions</td></tr>
 * <tr><td>{@code institution_down}</td><td>any</td><td>is rejected: 400 institution_down</td></tr>
 * <tr><td>{@code institution_unavailable}</td><td>any</td><td>is rejected: 400 institution_unavailable</td></tr>
 * <tr><td>{@code institution_inactive}</td><td>any</td><td>is rejected: 400 institution_inactive</td></tr>
 * <tr><td>{@code request_timeout}</td><td>any</td><td>is rejected: 408 request_timeout</td></tr>
 * <tr><td>{@code unexpected_error}</td><td>any</td><td>is rejected: 500 unexpected_error</td></tr>
 * <tr><td>any other</td><td>any</td><td>has all data</td></tr>
 * </table>
 *
 * <p>MFA users are challenged again whenever data is retrieved through their links. A user name followed by a plus sign and any
 * text, as in {@code mfa_default+2}, belongs to another person, whom the simulator treats like the user without this suffix.
 * Data is generated from a seed, so the same calls return the same data. The data of a link describes one person from the
 * institution's country, with consistent accounts, bills, incomes and tax returns up to the day of the {@link #clock()}. The
 * data is stored when it is retrieved, unless {@code save_data} is false, and deleted with the link. Institutions, consents and
 * payments exist from the start.
 *
 * <p>The token {@code 111111} is right; any other token is wrong. The login of an MFA user with a wrong password fails with
 * {@code login_error}.
 */
public class BelvoSimulator implements AutoCloseable {
    private final SimulatorServer server;

    BelvoSimulator(Builder builder) {
        this.server = new SimulatorServer(builder.settings(), ApiDocument::ofBelvo);
    }

    private Simulation simulation() {
        return server.simulation();
    }

    /** Starts a simulator on a free port. */
    public static BelvoSimulator start() {
        return builder().start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns the base URL of the simulator, without a trailing slash, such as {@code http://localhost:8080}. */
    public final String baseUrl() {
        return wireMock().baseUrl();
    }

    public final String secretId() {
        return simulation().settings().secretId();
    }

    public final String secretPassword() {
        return simulation().settings().secretPassword();
    }

    /** Returns the clock that determines when sessions expire and how data is dated. */
    public final SimulatorClock clock() {
        return simulation().settings().clock();
    }

    /** Returns the links that exist now, in the order of their registration. */
    public final List<SimulatedLink> links() {
        return simulation().sandbox().links();
    }

    /**
     * Makes a link {@code invalid}, as if the user had changed the password at the institution. Updating the link with new
     * credentials makes it valid again.
     *
     * @throws IllegalArgumentException if no link has this ID
     */
    public final void invalidate(String link) {
        simulation().sandbox().invalidate(link);
    }

    /** Sets the format of all 428 responses from now on. The default is {@link ChallengeStyle#CURRENT}. */
    public final void writeChallenges(ChallengeStyle style) {
        Objects.requireNonNull(style, "style");
        simulation().sandbox().configure(sessions -> sessions.write(style));
    }

    /**
     * Simulates confirmations that the client sends before the user has confirmed: from now on, the first {@code times}
     * confirmations of each challenge that expects no input result in another 428. The default is 0.
     */
    public final void refuseConfirmations(int times) {
        if (times < 0) {
            throw new IllegalArgumentException("times must not be negative: " + times);
        }
        simulation().sandbox().configure(sessions -> sessions.refuseConfirmations(times));
    }

    /**
     * Applies a fault to the next matching requests. Faults apply in the order in which they were added; {@link #reset} removes
     * the remaining ones.
     */
    public final void failNext(SimulatedFault fault) {
        simulation().faults().add(Objects.requireNonNull(fault, "fault"));
    }

    /** Returns the last 1,000 webhooks, sent or only recorded, from the oldest to the newest. */
    public final List<SimulatedWebhook> webhooks() {
        return simulation().webhooks().snapshot();
    }

    /**
     * Waits until every webhook triggered so far has been sent at least once.
     *
     * @throws IllegalStateException if some haven't been sent within the timeout
     */
    public final void awaitWebhooks(Duration timeout) {
        simulation().webhooks().await(timeout);
    }

    /**
     * Sends a webhook about a link, with the data that Belvo documents for this type and code.
     *
     * @param type the type of the webhook, such as {@code TRANSACTIONS}
     * @param code the code of the webhook, such as {@code new_transactions_available}
     * @throws IllegalArgumentException if the link doesn't exist
     */
    public final void sendWebhook(String type, String code, String link) {
        simulation().sandbox().send(type, code, link, null);
    }

    /**
     * Returns the WireMock server itself, to inspect requests and to add stubs, which take precedence over the simulator's own
     * responses. The server keeps the last 10,000 requests, with the first 4 KB of each response. The value of the
     * {@code Authorization} header of each request is replaced by {@code accepted} or {@code refused}.
     */
    public final WireMockServer wireMock() {
        return server.wireMock();
    }

    /**
     * Returns a response definition that stands for the simulator's own response, for stubs that delay or drop that response.
     * The request still takes effect.
     *
     * <pre>{@code
     * belvo.wireMock().stubFor(patch(anyUrl()).willReturn(BelvoSimulator.response().withFault(Fault.EMPTY_RESPONSE)));
     * }</pre>
     */
    public static ResponseDefinitionBuilder response() {
        return ResponseDefinitionBuilder.responseDefinition().withTransformers(ApiTransformer.NAME);
    }

    /** Resets everything to its initial state: links, sessions, data, faults, requests, stubs and the clock. */
    public final void reset() {
        server.reset();
    }

    /** Stops the server. */
    @Override
    public final void close() {
        server.close();
    }

    @Override
    public final String toString() {
        return "BelvoSimulator[" + (wireMock().isRunning() ? baseUrl() : "closed") + "]";
    }

    /** Configures a new simulator. */
    public static final class Builder {
        static final int MOST_SEEDED_LINKS = 100;
        static final int MOST_TRANSACTIONS = 1_000_000;

        private int port;
        private String secretId = "simulator-secret-id";
        private String secretPassword = "simulator-secret-password";
        private SimulatorClock clock = SimulatorClock.system();
        private Duration sessionExpiry = Duration.ofSeconds(9600);
        private long seed;
        private int transactions = 365;
        private int seededLinks;
        private boolean limited;
        private String bindAddress = "localhost";
        private @Nullable URI webhooks;
        private @Nullable String webhookAuthorization;

        private Builder() {}

        /** Sets the port to listen on. The default, 0, picks a free port. */
        public Builder port(int port) {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("A port is between 0 and 65535, not " + port);
            }
            this.port = port;
            return this;
        }

        /** Sets the only credentials that the simulator accepts. */
        public Builder credentials(String secretId, String secretPassword) {
            this.secretId = Objects.requireNonNull(secretId, "secretId");
            this.secretPassword = Objects.requireNonNull(secretPassword, "secretPassword");
            return this;
        }

        public Builder clock(SimulatorClock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** Sets how long an MFA session waits for an answer, in whole seconds. The default is 9600 seconds. */
        public Builder sessionExpiry(Duration sessionExpiry) {
            if (sessionExpiry.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("A session lasts a second or more, not " + sessionExpiry);
            }
            this.sessionExpiry = Duration.ofSeconds(sessionExpiry.toSeconds());
            return this;
        }

        /**
         * Sets the seed of all generated data: with the same seed, the same requests return the same IDs, names and amounts.
         * The default is 0.
         */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * Sets the number of transactions that each link has in the last year, up to 1,000,000; the default is 365. With fewer
         * than 365, the link has one transaction a day over a shorter period. Transactions are generated when they are listed
         * and take no memory.
         */
        public Builder transactions(int perLink) {
            if (perLink < 0 || perLink > MOST_TRANSACTIONS) {
                throw new IllegalArgumentException("A link has 0 to 1,000,000 transactions, not " + perLink);
            }
            this.transactions = perLink;
            return this;
        }

        /**
         * Sets the number of links that exist at the start and after each reset, up to 100; the default is 0. The links have
         * data of every resource, and are the same for the same seed.
         */
        public Builder seededLinks(int links) {
            if (links < 0 || links > MOST_SEEDED_LINKS) {
                throw new IllegalArgumentException("There are 0 to 100 seeded links, not " + links);
            }
            this.seededLinks = links;
            return this;
        }

        /**
         * Sets whether Belvo's rate limits are enforced. The {@link #clock(SimulatorClock) clock} measures the time. An IP
         * address that sends more than 80 requests in 30 seconds receives a 403 with the firewall's HTML page. More than five
         * deletions of a resource's items in a minute result in a 429, unless they are asynchronous. The default is false.
         */
        public Builder enforceLimits(boolean enforced) {
            this.limited = enforced;
            return this;
        }

        /**
         * Sets where webhooks are sent. Without a URL, they are only recorded; {@link BelvoSimulator#webhooks()} returns them.
         *
         * @param url an {@code http} or {@code https} URL
         * @param authorization the value of the {@code Authorization} header, as set in Belvo's dashboard
         */
        public Builder webhooks(URI url, String authorization) {
            this.webhookAuthorization = Objects.requireNonNull(authorization, "authorization");
            return webhooks(url);
        }

        /** Like {@link #webhooks(URI, String)}, without an {@code Authorization} header. */
        public Builder webhooks(URI url) {
            if (!List.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
                throw new IllegalArgumentException("Webhooks require an absolute URL with http or https");
            }
            this.webhooks = url;
            return this;
        }

        /**
         * Sets the address to listen on, {@code localhost} by default. With any other address, such as {@code 0.0.0.0} in a
         * container, everyone who can reach it can control the simulator without credentials.
         */
        public Builder bindAddress(String address) {
            this.bindAddress = Objects.requireNonNull(address, "address");
            return this;
        }

        Settings settings() {
            return new Settings(
                    bindAddress,
                    port,
                    secretId,
                    secretPassword,
                    clock,
                    sessionExpiry,
                    seed,
                    transactions,
                    seededLinks,
                    limited,
                    webhooks,
                    webhookAuthorization);
        }

        /**
         * Starts the simulator.
         *
         * @throws IllegalStateException if the port can't be opened; the message says whether the port is in use or the address
         * doesn't belong to this machine
         */
        public BelvoSimulator start() {
            return new BelvoSimulator(this);
        }
    }
}
