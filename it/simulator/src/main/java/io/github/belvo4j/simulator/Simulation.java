package io.github.belvo4j.simulator;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** What a running simulator consists of. */
final class Simulation {
    /** So that a program that runs for long doesn't fill its memory. */
    private static final int JOURNALLED_REQUESTS = 10_000;

    private static final int JOURNALLED_BYTES = 4_096;

    /** WireMock reads stubs from files; this folder, which exists nowhere, keeps it from finding other people's. */
    private static final String NO_FILES = "belvo-simulator/reads/no/files";

    private final BelvoSimulator.Settings settings;
    private final SimulatedBelvo belvo;
    private final Faults faults = new Faults();
    private final Webhooks webhooks;
    private final WireMockServer server;

    /**
     * Starts.
     *
     * @param source gives the API's document
     * @throws IllegalStateException if it can't listen
     */
    Simulation(BelvoSimulator.Settings settings, Supplier<ApiDocument> source) {
        this.settings = settings;
        this.webhooks = new Webhooks(settings.webhooks(), settings.webhookAuthorization(), settings.clock());
        // Beside the start of the server, which takes longer. Requests that come before wait for it.
        CompletableFuture<ApiDocument> document = CompletableFuture.supplyAsync(source);
        this.belvo = new SimulatedBelvo(
                document::join,
                settings.clock(),
                new Seed(settings.seed()),
                settings.transactions(),
                settings.sessionExpiry(),
                UUID.nameUUIDFromBytes(settings.secretId().getBytes(StandardCharsets.UTF_8)),
                webhooks);
        CompletableFuture<ApiDocument> ready = document.thenApply(read -> {
            belvo.reset(settings.seededLinks());
            return read;
        });
        this.server = new WireMockServer(wireMockConfig()
                .bindAddress(settings.bindAddress())
                .port(settings.port())
                .usingFilesUnderDirectory(NO_FILES)
                .maxRequestJournalEntries(JOURNALLED_REQUESTS)
                .maxLoggedResponseSize(JOURNALLED_BYTES)
                // Answers stay on this machine.
                .gzipDisabled(true)
                // Each would take a part of the start, for what only a few stubs want.
                .httpClientFactory(new LazyHttpClient())
                .disableOptimizeXmlFactoriesLoading(true)
                .extensions(
                        new BasicAuthentication(settings.secretId(), settings.secretPassword()),
                        new SimulatedApi(ready::join, belvo, faults, new AdminApi(this))));
        try {
            server.start();
            ready.join();
        } catch (FatalStartupException e) {
            throw new IllegalStateException("The simulator can't listen on port " + settings.port(), e);
        } catch (CompletionException e) {
            // The server's threads would keep the program alive.
            close();
            throw new IllegalStateException("The simulator can't read its document", e.getCause());
        }
    }

    BelvoSimulator.Settings settings() {
        return settings;
    }

    SimulatedBelvo belvo() {
        return belvo;
    }

    Faults faults() {
        return faults;
    }

    Webhooks webhooks() {
        return webhooks;
    }

    WireMockServer server() {
        return server;
    }

    void reset() {
        settings.clock().rewind();
        faults.reset();
        belvo.reset(settings.seededLinks());
        webhooks.reset();
        server.resetAll();
    }

    void close() {
        webhooks.close();
        server.stop();
    }
}
