package io.github.belvo4j.benchmarks;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/** The limit with the JDK's {@link HttpURLConnection}, which can't send PATCH. */
final class LimitUrlConnection extends Limit {

    LimitUrlConnection(URI baseUrl) {
        super(baseUrl, ourDates());
    }

    @Override
    <T> T get(String url, ObjectReader reader) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setRequestProperty("Authorization", AUTHORIZATION);
        connection.setRequestProperty("Accept", "application/json");
        try (InputStream body = connection.getInputStream()) {
            return reader.readValue(body);
        }
    }

    @Override
    <T> T send(String method, String url, byte[] body, ObjectReader reader) {
        throw new UnsupportedOperationException("HttpURLConnection has no PATCH");
    }
}
