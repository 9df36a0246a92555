package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.options.RetryPolicy;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A connection")
class TlsTest {

    @TempDir
    static Path directory;

    private static TestKeys keys;

    private WireMockServer server;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = new TestKeys(directory);
        keys.make("server", "localhost");
        keys.make("other", "other.invalid");
        keys.make("client", "client.invalid");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    @DisplayName("isn't made to a server that the JVM doesn't trust")
    void untrusted() {
        start(https("server"));

        try (Belvo belvo = client().build()) {
            NetworkException e = catchThrowableOfType(
                    NetworkException.class, () -> belvo.links().get("a"));

            assertThat(e.mayHaveBeenSent()).isFalse();
        }
        server.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("is made to a server that the caller's SSL context trusts")
    void trusted() throws Exception {
        start(https("server"));

        try (Belvo belvo = client().sslContext(keys.context("server", null)).build()) {
            assertThat(belvo.links().get("a").getId()).isEqualTo("a");
        }
    }

    @Test
    @DisplayName("isn't made to a server with another name, trusted or not")
    void otherName() throws Exception {
        start(https("other"));

        try (Belvo belvo = client().sslContext(keys.context("other", null)).build()) {
            assertThat(catchThrowableOfType(
                            NetworkException.class, () -> belvo.links().get("a")))
                    .hasMessageContaining("localhost");
        }
        server.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("presents the client certificate of the caller's SSL context")
    void mutual() throws Exception {
        start(https("server")
                .needClientAuth(true)
                .trustStorePath(keys.file("client").toString())
                .trustStorePassword(TestKeys.PASSWORD)
                .trustStoreType("PKCS12"));

        try (Belvo belvo = client().sslContext(keys.context("server", "client")).build()) {
            assertThat(belvo.links().get("a").getId()).isEqualTo("a");
        }
        try (Belvo anonymous = client().sslContext(keys.context("server", null)).build()) {
            assertThat(catchThrowableOfType(
                            NetworkException.class, () -> anonymous.links().get("a")))
                    .isNotNull();
        }
    }

    @Test
    @DisplayName("goes through the caller's proxy")
    void proxy() {
        start(wireMockConfig().dynamicPort());
        WireMockServer proxy = new WireMockServer(wireMockConfig().dynamicPort().enableBrowserProxying(true));
        proxy.start();
        try (Belvo belvo = client().baseUrl(server.baseUrl())
                .proxy(ProxySelector.of(new InetSocketAddress("localhost", proxy.port())))
                .build()) {
            assertThat(belvo.links().get("a").getId()).isEqualTo("a");

            proxy.verify(1, anyRequestedFor(anyUrl()));
        } finally {
            proxy.stop();
        }
    }

    private void start(WireMockConfiguration configuration) {
        server = new WireMockServer(configuration);
        server.start();
        server.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"a\"}")));
    }

    private BelvoBuilder client() {
        String url = server.isHttpsEnabled() ? "https://localhost:" + server.httpsPort() : server.baseUrl();
        return Belvo.builder().baseUrl(url).credentials("id", "password").retryPolicy(RetryPolicy.none());
    }

    private static WireMockConfiguration https(String name) {
        return wireMockConfig()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(keys.file(name).toString())
                .keystorePassword(TestKeys.PASSWORD)
                .keyManagerPassword(TestKeys.PASSWORD)
                .keystoreType("PKCS12");
    }
}
