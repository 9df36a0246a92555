package io.github.belvo4j.benchmarks;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The limit with the JDK's {@link HttpClient}. */
final class LimitJdk extends Limit {

    private final HttpClient client = HttpClient.newHttpClient();

    LimitJdk(URI baseUrl) {
        super(baseUrl, ourDates());
    }

    @Override
    <T> T get(String url, ObjectReader reader) throws IOException {
        return execute(HttpRequest.newBuilder(URI.create(url)), reader);
    }

    @Override
    <T> T send(String method, String url, byte[] body, ObjectReader reader) throws IOException {
        return execute(
                HttpRequest.newBuilder(URI.create(url))
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                        .header("Content-Type", "application/json"),
                reader);
    }

    private <T> T execute(HttpRequest.Builder request, ObjectReader reader) throws IOException {
        request.header("Authorization", AUTHORIZATION).header("Accept", "application/json");
        try (InputStream body =
                client.send(request.build(), BodyHandlers.ofInputStream()).body()) {
            return reader.readValue(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
