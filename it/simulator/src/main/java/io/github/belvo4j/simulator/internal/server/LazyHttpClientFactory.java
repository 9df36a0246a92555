package io.github.belvo4j.simulator.internal.server;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.client.ApacheHttpClientFactory;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.http.client.HttpClientFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Delays the creation of WireMock's HTTP client for other servers until a stub needs this client. Creating the client loads TLS
 * classes and certificates, and takes longer than starting the server.
 */
public final class LazyHttpClientFactory implements HttpClientFactory {
    private final HttpClientFactory builder = new ApacheHttpClientFactory();

    @Override
    public HttpClient buildHttpClient(
            Options options, boolean trustEverything, List<String> trustedHosts, boolean useSystemProperties) {
        AtomicReference<HttpClient> client = new AtomicReference<>();
        return request -> client.updateAndGet(built -> built != null
                        ? built
                        : builder.buildHttpClient(options, trustEverything, trustedHosts, useSystemProperties))
                .execute(request);
    }
}
