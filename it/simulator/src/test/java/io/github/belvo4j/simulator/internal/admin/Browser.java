package io.github.belvo4j.simulator.internal.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Headless Chromium, controlled through its debugging protocol. */
final class Browser implements AutoCloseable {
    private static final Optional<Path> PROGRAM = Stream.of("chromium", "chromium-browser", "google-chrome")
            .map(name -> Path.of("/usr/bin", name))
            .filter(Files::isExecutable)
            .findFirst();

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private int calls;

    static boolean isInstalled() {
        return PROGRAM.isPresent();
    }

    /** Opens a page in a window with this width. */
    Browser(String url, int width, Path profile) throws Exception {
        process = new ProcessBuilder(
                        PROGRAM.orElseThrow().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile.toAbsolutePath(),
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        String browser = endpoint(process.inputReader());
        String port = URI.create(browser).getAuthority();
        JsonNode pages = Json.parse(HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://" + port + "/json"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(pages.at("/0/webSocketDebuggerUrl").asText()), new Listener())
                .join();
        call(
                "Emulation.setDeviceMetricsOverride",
                Json.object()
                        .put("width", width)
                        .put("height", 900)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
        call("Page.navigate", Json.object().put("url", url));
    }

    private static String endpoint(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith("DevTools listening on ")) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("Chromium doesn't start");
        }
        return line.substring("DevTools listening on ".length());
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                try {
                    JsonNode message = Json.parse(text.toString());
                    CompletableFuture<JsonNode> answer =
                            answers.remove(message.path("id").asInt(-1));
                    if (answer != null) {
                        answer.complete(message.path("result"));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private JsonNode call(String method, ObjectNode parameters) throws Exception {
        int id = ++calls;
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode message = Json.object().put("id", id).put("method", method).set("params", parameters);
        socket.sendText(message.toString(), true).join();
        return answer.get(20, TimeUnit.SECONDS);
    }

    /** The value of an expression, as text. */
    String evaluate(String expression) throws Exception {
        return call("Runtime.evaluate", Json.object().put("expression", "String(" + expression + ")"))
                .at("/result/value")
                .asText();
    }

    /** Waits until an expression is true. */
    void await(String expression) throws Exception {
        String waiting = "new Promise(done => { const look = () => { try { if (" + expression
                + ") { return done('yes'); } } catch (e) { } setTimeout(look, 50); }; look(); })";
        call("Runtime.evaluate", Json.object().put("expression", waiting).put("awaitPromise", true));
    }

    /** Presses a key, as a person without a mouse would. */
    void press(String key) throws Exception {
        for (String type : new String[] {"keyDown", "keyUp"}) {
            ObjectNode event = Json.object().put("type", type).put("key", key).put("code", key);
            if (key.equals("Enter")) {
                event.put("text", "\r");
            }
            call("Input.dispatchKeyEvent", event.put("windowsVirtualKeyCode", key.equals("Enter") ? 13 : 9));
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
    }
}
