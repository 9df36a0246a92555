package io.github.belvo4j.errors;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Ports on which something else listens than what is called, or nothing. */
final class Ports {
    private Ports() {}

    /** A port that was free a moment ago. */
    static int unused() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void withUsed(IntConsumer caller) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            caller.accept(socket.getLocalPort());
        }
    }

    /** With the base URL of a server whose certificate is self-signed. */
    static void withUntrustedServer(Consumer<String> caller) {
        WireMockServer server =
                new WireMockServer(wireMockConfig().dynamicHttpsPort().httpDisabled(true));
        server.start();
        try {
            caller.accept("https://localhost:" + server.httpsPort());
        } finally {
            server.stop();
        }
    }
}
