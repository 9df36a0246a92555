package com.example.boatclub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.boatclub.api.BoatsApi;
import com.example.boatclub.model.AddBoatRequest;
import com.example.boatclub.model.Boat;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoatClubTest {
    private static final String GULL =
            "{\"id\": 1, \"name\": \"Gull\", \"berths\": 4, \"built\": \"1998-05-01\", \"sailNumber\": null}";

    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private HttpServer server;
    private BoatsApi boats;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        ApiClient client = new ApiClient("apiKeyAuth");
        client.setApiKey("k");
        client.setBasePath("http://localhost:" + server.getAddress().getPort() + "/v1");
        boats = client.buildClient(BoatsApi.class);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " key "
                + exchange.getRequestHeaders().getFirst("X-Club-Key") + " " + sent);
        boolean list = exchange.getRequestMethod().equals("GET") && exchange.getRequestURI().getPath().endsWith("/boats");
        byte[] body = (list ? "[" + GULL + "]" : GULL).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? 201 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void listsBoats() {
        List<Boat> found = boats.listBoats(2);

        assertEquals("GET /v1/boats?berths=2 key k ", requests.remove());
        assertEquals("Gull", found.get(0).getName());
        assertEquals(LocalDate.of(1998, 5, 1), found.get(0).getBuilt());
        assertNull(found.get(0).getSailNumber());
    }

    @Test
    void addsABoat() {
        Boat added = boats.addBoat(new AddBoatRequest().name("Gull").berths(4));

        assertTrue(requests.remove().startsWith("POST /v1/boats key k {\"name\":\"Gull\",\"berths\":4"));
        assertEquals(1, added.getId());
    }

    @Test
    void hasTheSandboxAsItsServerButNotItsKey() throws IOException {
        String document = Files.readString(Path.of("target", "openapi", "openapi.yaml"));

        assertTrue(document.contains("https://sandbox.boat-club.example.com/v1"));
        assertFalse(document.contains("club-key-of-the-sandbox"));
    }
}
