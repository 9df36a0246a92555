package io.github.belvo4j.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Starts the simulator, uses it, and exits, so that the JVM can record which classes are loaded and start faster the next time.
 */
final class Training {
    private Training() {}

    /**
     * Starts the simulator, sends it some requests, and stops it.
     *
     * @param args not used
     * @throws IOException if a request gets no response
     */
    public static void main(String[] args) throws IOException {
        try (BelvoSimulator simulator = BelvoSimulator.builder().seededLinks(1).start()) {
            System.out.println(Main.greeting(simulator));
            for (String path : List.of("/", "/__simulator/requests", "/__simulator/links", "/api/links/")) {
                read(simulator, path);
            }
            read(
                    simulator,
                    "/api/transactions/?link=" + simulator.links().get(0).id());
        }
    }

    private static void read(BelvoSimulator simulator, String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create(simulator.baseUrl() + path).toURL().openConnection();
        String credentials = simulator.secretId() + ":" + simulator.secretPassword();
        connection.setRequestProperty(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        try (InputStream answer = connection.getInputStream()) {
            answer.readAllBytes();
        }
    }
}
