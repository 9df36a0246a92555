package io.github.belvo4j.errors;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Ports with nothing, or the wrong kind of server, listening on them. */
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

    /** With a proxy that refuses to open a tunnel without authentication. */
    static void withProxyThatRequiresALogin(Consumer<ProxySelector> caller) throws IOException {
        try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread refusal = new Thread(() -> refuse(proxy));
            refusal.start();
            caller.accept(ProxySelector.of(new InetSocketAddress(proxy.getInetAddress(), proxy.getLocalPort())));
        }
    }

    private static void refuse(ServerSocket proxy) {
        try (Socket caller = proxy.accept()) {
            BufferedReader request =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = request.readLine(); line != null && !line.isEmpty(); line = request.readLine()) {}
            caller.getOutputStream()
                    .write(
                            ("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\n"
                                            + "Content-Length: 0\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
