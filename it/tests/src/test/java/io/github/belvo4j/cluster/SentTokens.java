package io.github.belvo4j.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the PATCH requests that reach the simulator, by link. WireMock's own journal drops the oldest requests. */
final class SentTokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Integer> byLink = new ConcurrentHashMap<>();

    private SentTokens() {}

    static SentTokens of(WireMockServer belvo) {
        SentTokens sent = new SentTokens();
        belvo.addMockServiceRequestListener((request, response) -> {
            if (request.getMethod().equals(RequestMethod.PATCH)) {
                sent.count(request.getBody());
            }
        });
        return sent;
    }

    private void count(byte[] body) {
        try {
            byLink.merge(JSON.readTree(body).path("link").asText(), 1, Integer::sum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number that reached the simulator; links without any are missing. */
    Map<String, Integer> byLink() {
        return Map.copyOf(byLink);
    }
}
