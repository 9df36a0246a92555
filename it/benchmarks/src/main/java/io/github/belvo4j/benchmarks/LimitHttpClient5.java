package io.github.belvo4j.benchmarks;

import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;

/** The baseline of all measurements: Apache HttpClient 5, without the features that the SDK doesn't use. */
class LimitHttpClient5 extends Limit {

    private final CloseableHttpClient client = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                    .setMaxConnPerRoute(64)
                    .build())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();

    LimitHttpClient5(URI baseUrl) {
        this(baseUrl, ourDates());
    }

    LimitHttpClient5(URI baseUrl, Module... dates) {
        super(baseUrl, dates);
    }

    @Override
    <T> T get(String url, ObjectReader reader) throws IOException {
        return execute(new HttpUriRequestBase("GET", URI.create(url)), reader);
    }

    @Override
    <T> T send(String method, String url, byte[] body, ObjectReader reader) throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase(method, URI.create(url));
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return execute(request, reader);
    }

    private <T> T execute(HttpUriRequestBase request, ObjectReader reader) throws IOException {
        request.setHeader("Authorization", AUTHORIZATION);
        request.setHeader("Accept", "application/json");
        return client.execute(
                request, response -> reader.readValue(response.getEntity().getContent()));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
