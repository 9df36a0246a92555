package io.github.belvo4j;

import static io.github.belvo4j.RawServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Client;
import feign.hc5.ApacheHttp5Client;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.options.RetryPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A connection with TLS")
@Timeout(60)
class SecuredConnectionTest {

    private static final String LINK = ok("{\"id\": \"1\", \"status\": \"valid\"}");

    @TempDir
    static Path directory;

    private static TestKeys keys;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = new TestKeys(directory);
        keys.make("server", "localhost");
    }

    @Test
    @DisplayName("that works is reused")
    void reused() throws Exception {
        try (RawServer server = new RawServer(listener(), RawServer.writes(LINK));
                Belvo belvo = client(server.baseUrl())) {
            for (int i = 0; i < 10; i++) {
                belvo.links().get("1");
            }

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("with input beyond one response isn't reused: the next caller would receive it")
    void spareInput() throws Exception {
        Semaphore written = new Semaphore(0);
        try (RawServer server = new RawServer(listener(), (request, socket) -> {
                    socket.setTcpNoDelay(true);
                    RawServer.write(socket, LINK, ok("{\"id\": \"another caller's\"}"));
                    written.release();
                });
                Belvo belvo = client(server.baseUrl())) {
            for (int i = 0; i < 5; i++) {
                assertThat(belvo.links().get("1").getId()).isEqualTo("1");
                written.acquire();
            }

            assertThat(server.connections()).isEqualTo(5);
        }
    }

    @ParameterizedTest(name = "with a client of the caller''s: {0}")
    @ValueSource(booleans = {false, true})
    @DisplayName("that the server refuses after a change was sent leaves the outcome unknown; nothing is sent again")
    void refusedLater(boolean callersClient) throws Exception {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Belvo belvo = client("https://localhost:" + listener.getLocalPort(), callersClient ? apache() : null)) {
            Thread server = new Thread(() -> refuseAll(listener, connections), "refusing");
            server.setDaemon(true);
            server.start();
            RegisterLinkRequest large =
                    new RegisterLinkRequest().institution("i").username("u");
            large.putAdditionalProperty("large", "a".repeat(5_000));

            OutcomeUnknownException failure = catchThrowableOfType(
                    OutcomeUnknownException.class, () -> belvo.links().register(large));

            assertThat(failure).isNotNull();
            assertThat(connections).hasValue(1);
        }
    }

    private static void refuseAll(ServerSocket listener, AtomicInteger connections) {
        while (!listener.isClosed()) {
            try (Socket plain = listener.accept();
                    SSLSocket tls = (SSLSocket) refusing(plain)
                            .getSocketFactory()
                            .createSocket(plain, "localhost", plain.getPort(), false)) {
                connections.incrementAndGet();
                tls.setUseClientMode(false);
                tls.setNeedClientAuth(true);
                tls.startHandshake();
            } catch (IOException e) {
                // As expected; the next one.
                continue;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Refuses the client's certificate, but only after its request has arrived. */
    private static SSLContext refusing(Socket connection) throws GeneralSecurityException, IOException {
        return keys.contextOf("server", new TrustManager[] {
            new X509TrustManager() {
                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
                    try {
                        while (connection.getInputStream().available() < 4_000) {
                            Thread.onSpinWait();
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    throw new CertificateException("refused");
                }

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type) {}

                @Override
                public X509Certificate[] getAcceptedIssuers() {
                    return new X509Certificate[0];
                }
            }
        });
    }

    private static ServerSocket listener() throws GeneralSecurityException, IOException {
        return keys.context("server", "server")
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static Client apache() throws GeneralSecurityException, IOException {
        return new ApacheHttp5Client(HttpClients.custom()
                .disableAutomaticRetries()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(keys.context("server", "server")))
                        .build())
                .build());
    }

    private static Belvo client(String url) throws GeneralSecurityException, IOException {
        return client(url, null);
    }

    private static Belvo client(String url, @Nullable Client http) throws GeneralSecurityException, IOException {
        BelvoBuilder builder = Belvo.builder();
        return (http == null ? builder : builder.httpClient(http))
                .baseUrl(url)
                .credentials("id", "password")
                .sslContext(keys.context("server", "server"))
                .retryPolicy(RetryPolicy.builder()
                        .initialBackoff(Duration.ZERO)
                        .maxBackoff(Duration.ZERO)
                        .build())
                .build();
    }
}
