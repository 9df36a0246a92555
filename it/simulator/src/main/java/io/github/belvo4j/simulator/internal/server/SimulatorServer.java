package io.github.belvo4j.simulator.internal.server;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import io.github.belvo4j.simulator.internal.admin.AdminApi;
import io.github.belvo4j.simulator.internal.document.ApiDocument;
import io.github.belvo4j.simulator.internal.sandbox.Settings;
import io.github.belvo4j.simulator.internal.sandbox.Simulation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The WireMock server in front of a simulation. */
public final class SimulatorServer {
    /** The maximum number of requests in WireMock's journal, which limits the memory that a long-running program uses. */
    private static final int JOURNALLED_REQUESTS = 10_000;

    private static final int JOURNALLED_BYTES = 4_096;

    /** The folder from whose files WireMock reads stubs. The folder doesn't exist, so WireMock finds no unrelated stubs. */
    private static final String NO_FILES = "belvo-simulator/reads/no/files";

    private final Simulation simulation;
    private final WireMockServer wireMock;

    /**
     * Starts the server.
     *
     * @param source reads the OpenAPI document
     * @throws IllegalStateException if the port can't be opened, or the document can't be read
     */
    public SimulatorServer(Settings settings, Supplier<ApiDocument> source) {
        // The document is read while the server starts, which takes longer than reading. Requests wait for the
        // document.
        CompletableFuture<ApiDocument> document = CompletableFuture.supplyAsync(source);
        this.simulation = Simulation.of(settings, document::join);
        CompletableFuture<ApiDocument> ready = document.thenApply(read -> {
            simulation.sandbox().reset(settings.seededLinks());
            return read;
        });
        BasicAuthentication authentication = new BasicAuthentication(settings.secretId(), settings.secretPassword());
        this.wireMock = new WireMockServer(wireMockConfig()
                .bindAddress(settings.bindAddress())
                .port(settings.port())
                .usingFilesUnderDirectory(NO_FILES)
                .maxRequestJournalEntries(JOURNALLED_REQUESTS)
                .maxLoggedResponseSize(JOURNALLED_BYTES)
                // Compression isn't worthwhile, since responses usually stay on this machine.
                .gzipDisabled(true)
                // WireMock's defaults for both of these would slow down the start, for features that few stubs need.
                .httpClientFactory(new LazyHttpClientFactory())
                .disableOptimizeXmlFactoriesLoading(true)
                .extensions(
                        authentication,
                        new ApiTransformer(
                                ready::join, simulation, new AdminApi(simulation, this::wireMock), authentication)));
        try {
            wireMock.start();
            ready.join();
        } catch (FatalStartupException e) {
            throw new IllegalStateException(whyNot(settings), e);
        } catch (CompletionException e) {
            // Otherwise, the server's threads would keep the program alive.
            close();
            throw new IllegalStateException("The simulator can't read its OpenAPI document", e.getCause());
        }
    }

    /** Explains why the port can't be opened. */
    private static String whyNot(Settings settings) {
        String cannot =
                "The simulator can't listen on port " + settings.port() + " of " + settings.bindAddress() + ": ";
        try {
            InetAddress address = InetAddress.getByName(settings.bindAddress());
            boolean isOurs = address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
            if (!isOurs) {
                return cannot + settings.bindAddress() + " isn't an address of this machine";
            }
        } catch (UnknownHostException e) {
            return cannot + "there is no host with this name";
        } catch (SocketException e) {
            return cannot + e.getMessage();
        }
        return cannot + (isInUse(settings) ? "the port is in use" : "this port requires other privileges");
    }

    /**
     * Returns whether the port is in use, rather than reserved: on many systems, only privileged users can open ports below
     * 1024.
     */
    private static boolean isInUse(Settings settings) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(settings.bindAddress(), settings.port()), 1_000);
            return true;
        } catch (IOException e) {
            return settings.port() >= 1024;
        }
    }

    public Simulation simulation() {
        return simulation;
    }

    public WireMockServer wireMock() {
        return wireMock;
    }

    /** Resets everything to its initial state, and removes requests and stubs. */
    public void reset() {
        simulation.reset();
        wireMock.resetAll();
    }

    /** Stops the server. */
    public void close() {
        simulation.webhooks().close();
        wireMock.stop();
    }
}
