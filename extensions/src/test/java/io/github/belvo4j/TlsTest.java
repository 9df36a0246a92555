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
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A connection")
class TlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    static Path keys;

    private WireMockServer server;

    @BeforeAll
    static void makeKeys() throws Exception {
        makeKey("server", "localhost");
        makeKey("other", "other.invalid");
        makeKey("client", "client.invalid");
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

        try (Belvo belvo = client().sslContext(context("server", null)).build()) {
            assertThat(belvo.links().get("a").getId()).isEqualTo("a");
        }
    }

    @Test
    @DisplayName("isn't made to a server of another name, trusted or not")
    void otherName() throws Exception {
        start(https("other"));

        try (Belvo belvo = client().sslContext(context("other", null)).build()) {
            assertThat(catchThrowableOfType(
                            NetworkException.class, () -> belvo.links().get("a")))
                    .hasMessageContaining("localhost");
        }
        server.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("shows the client certificate of the caller's SSL context")
    void mutual() throws Exception {
        start(https("server")
                .needClientAuth(true)
                .trustStorePath(file("client").toString())
                .trustStorePassword(PASSWORD)
                .trustStoreType("PKCS12"));

        try (Belvo belvo = client().sslContext(context("server", "client")).build()) {
            assertThat(belvo.links().get("a").getId()).isEqualTo("a");
        }
        try (Belvo anonymous = client().sslContext(context("server", null)).build()) {
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
                .keystorePath(file(name).toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD)
                .keystoreType("PKCS12");
    }

    private static SSLContext context(String trusted, String own) throws GeneralSecurityException, IOException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keyStore(trusted));
        KeyManagerFactory key = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        key.init(own == null ? null : keyStore(own), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(key.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore keyStore(String name) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file(name))) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    /** A key with a certificate that it has signed itself, by the JDK's keytool. */
    private static void makeKey(String name, String host) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file(name).toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor()).as(output).isZero();
    }

    private static Path file(String name) {
        return keys.resolve(name + ".p12");
    }
}
