package io.github.belvo4j.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.readme.Code;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.model.SimulatedFault;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The guide to testing")
class TestingGuideTest {

    private static final Path GUIDE = Path.of("../../docs/testing.md");
    private static final Path SOURCES = Path.of("src/test/java/io/github/belvo4j/guide");
    private static final Pattern CONTROL = Pattern.compile("curl http://localhost:8080(\\S+) -d '([^']*)'");

    @RegisterExtension
    static final BelvoSimulatorExtension simulator =
            new BelvoSimulatorExtension(BelvoSimulator.builder().enforceLimits(true));

    private static BelvoSimulator seeded() {
        BelvoSimulator simulator = BelvoSimulator.builder()
                .seed(42)
                .seededLinks(3)
                .transactions(1_000_000)
                .start();
        return simulator;
    }

    private static BelvoSimulator atAFixedTime() {
        BelvoSimulator simulator = BelvoSimulator.builder()
                .clock(SimulatorClock.fixed(Instant.parse("2030-01-01T12:00:00Z")))
                .start();
        return simulator;
    }

    private static BelvoSimulator withWebhooks() {
        BelvoSimulator simulator = BelvoSimulator.builder()
                .webhooks(URI.create("http://localhost:9000/belvo"), "Bearer s3cret")
                .start();
        return simulator;
    }

    private static void later(BelvoSimulator simulator) {
        simulator.clock().advance(Duration.ofHours(3));
    }

    private static void fail(BelvoSimulator simulator) {
        simulator.failNext(
                SimulatedFault.status(503).on("POST", "/api/links/").times(2).retryAfter(Duration.ofSeconds(1)));
        simulator.failNext(SimulatedFault.connectionReset().afterEffect());
    }

    private static Belvo client(BelvoSimulator simulator) {
        return Belvo.builder()
                .baseUrl(simulator.baseUrl())
                .credentials(simulator.secretId(), simulator.secretPassword())
                .rateLimit(RateLimit.none())
                .retryPolicy(RetryPolicy.builder()
                        .initialBackoff(Duration.ofMillis(1))
                        .maxElapsed(Duration.ofSeconds(1))
                        .build())
                .build();
    }

    private static List<MatchResult> matches(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(GUIDE)).results().toList();
    }

    @Test
    @DisplayName("has only code that compiles")
    void compiled() throws IOException {
        List<Code> sources = Stream.of("RegistrationTest.java", "TestingGuideTest.java")
                .map(SOURCES::resolve)
                .map(Code::file)
                .toList();

        assertThat(Code.blocks(GUIDE))
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(block -> assertThat(sources).anyMatch(source -> source.contains(block)));
    }

    @Test
    @DisplayName("has code that does what the text says")
    void run() {
        try (BelvoSimulator seeded = seeded();
                BelvoSimulator fixed = atAFixedTime();
                BelvoSimulator withWebhooks = withWebhooks();
                Belvo client = client(seeded)) {
            later(fixed);
            fail(withWebhooks);

            assertThat(client.links().list()).hasSize(3);
            assertThat(fixed.clock().instant()).isEqualTo("2030-01-01T15:00:00Z");
        }
    }

    @Test
    @DisplayName("shows control requests that the simulator accepts")
    void control() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        try (BelvoSimulator simulator = BelvoSimulator.start()) {
            for (MatchResult curl : matches(CONTROL)) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + curl.group(1)))
                        .POST(HttpRequest.BodyPublishers.ofString(curl.group(2)))
                        .build();
                assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(201);
            }
            assertThat(matches(CONTROL)).hasSize(2);
        }
    }
}
