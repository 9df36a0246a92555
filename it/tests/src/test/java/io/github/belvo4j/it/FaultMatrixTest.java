package io.github.belvo4j.it;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.RetrieveRequest;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.options.Timeouts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each cell gives the outcome of a call, and how many of its own requests reached the server. Links can always be
 * looked up, and are valid and newer: that is why registering and resuming succeed even if their response is lost.
 */
@DisplayName("Calls have the expected outcome if")
class FaultMatrixTest {

    private static final String LINK = "683005d6-f45c-4adb-b289-f1a12f50f80c";
    /** On the server's clock. */
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private static final String HTML = "<html><body>Sorry</body></html>";
    private static final Map<String, ResponseDefinitionBuilder> FAULTS = faults();
    private static final Map<String, Call> CALLS = calls();
    private static final Arrivals ARRIVED = new Arrivals();
    private static final List<String> TABLE = new ArrayList<>();
    private static final WireMockServer SERVER = new WireMockServer(
            wireMockConfig().dynamicPort().containerThreads(64).extensions(ARRIVED));

    private static final ExecutorService THREADS = Executors.newCachedThreadPool();

    private static Belvo belvo;
    private static MfaTicket ticket;

    @BeforeAll
    static void start() {
        SERVER.start();
        belvo = Belvo.builder()
                .baseUrl(SERVER.baseUrl())
                .credentials("id", "password")
                .rateLimit(RateLimit.none())
                .retryPolicy(RetryPolicy.builder()
                        .maxAttempts(2)
                        .initialBackoff(Duration.ZERO)
                        .maxBackoff(Duration.ZERO)
                        .build())
                .timeouts(Timeouts.builder()
                        .connect(Duration.ofSeconds(10))
                        .read(Duration.ofMillis(800))
                        .institutionRead(Duration.ofMillis(800))
                        .call(Duration.ofSeconds(3))
                        .build())
                .build();
        warmUp();
        TABLE.add("%-24s".formatted("")
                + String.join(
                        "", CALLS.keySet().stream().map("%-22s"::formatted).toList()));
    }

    /** Loading classes may take longer than these calls are allowed to. */
    private static void warmUp() {
        Belvo patient = belvo.withOptions(
                RequestOptions.builder().timeouts(Timeouts.defaults()).build());
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(400)));
        CALLS.values().stream()
                .filter(call -> !call.method().equals("PATCH"))
                .forEach(call -> assertThatThrownBy(() -> call.action().accept(patient))
                        .isInstanceOf(InvalidRequestException.class));
    }

    @AfterAll
    static void stop() {
        THREADS.shutdown();
        belvo.close();
        SERVER.stop();
        TABLE.forEach(System.out::println);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # fault                | list                  get                   register     resume       retrieve              delete
            empty response          | Network 2,            Network 2,            done 1,      done 1,      OutcomeUnknown 1,     Network 2
            malformed chunk         | Network 2,            Network 2,            done 1,      done 1,      OutcomeUnknown 1,     UnexpectedStatus 1
            random data, then close | Network 2,            Network 2,            done 1,      done 1,      OutcomeUnknown 1,     Network 2
            connection reset        | Network 2,            Network 2,            done 1,      done 1,      OutcomeUnknown 1,     Network 2
            delay over the timeout  | Network 2,            Network 2,            done 1,      done 1,      OutcomeUnknown 1,     Network 2
            slow drip               | Network 2,            Network 2,            done 1,      done 1,      OutcomeUnknown 1,     UnexpectedStatus 1
            cut body                | UnreadableResponse 1, UnreadableResponse 1, done 1,      done 1,      UnreadableResponse 1, UnexpectedStatus 1
            502 HTML                | Server 2,             Server 2,             done 1,      done 1,      Server 1,             Server 2
            503 HTML                | Server 2,             Server 2,             Server 1,    Server 1,    Server 1,             Server 2
            504 HTML                | Server 2,             Server 2,             done 1,      done 1,      Server 1,             Server 2
            429                     | RateLimit 2,          RateLimit 2,          RateLimit 2, RateLimit 1, RateLimit 2,          RateLimit 2
            403 HTML                | RateLimit 2,          RateLimit 2,          RateLimit 2, RateLimit 1, RateLimit 2,          RateLimit 2
            """)
    @DisplayName("the server answers with")
    void matrix(String fault, String expected) {
        ticket = ticket();
        SERVER.resetAll();
        ARRIVED.clear();
        SERVER.stubFor(get(urlEqualTo("/api/links/" + LINK + "/")).willReturn(okJson(link())));
        SERVER.stubFor(get(urlPathEqualTo("/api/links/"))
                .willReturn(okJson("{\"results\": [" + link() + "]}")
                        .withHeader(
                                "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(NOW.atOffset(ZoneOffset.UTC)))));
        CALLS.values().forEach(call -> SERVER.stubFor(call.request().willReturn(FAULTS.get(fault))));

        List<CompletableFuture<String>> outcomes = CALLS.values().stream()
                .map(call -> CompletableFuture.supplyAsync(() -> outcome(call), THREADS))
                .toList();
        List<String> row = outcomes.stream().map(CompletableFuture::join).toList();

        TABLE.add(
                "%-24s".formatted(fault) + row.stream().map("%-21s"::formatted).collect(joining()));
        assertThat(String.join(", ", row)).isEqualTo(expected.replaceAll(" +", " "));
    }

    /** A new one, since a client sends one token per ticket. */
    private static MfaTicket ticket() {
        SERVER.stubFor(any(anyUrl())
                .willReturn(jsonResponse(
                        "[{\"code\": \"token_required\", \"session\": \"s\", \"link\": \"" + LINK + "\"}]", 428)));
        return catchThrowableOfType(
                        MfaRequiredException.class, () -> belvo.links().register(registration()))
                .ticket();
    }

    private static String outcome(Call call) {
        String outcome = "done";
        try {
            call.action().accept(belvo);
        } catch (BelvoException e) {
            outcome = e.getClass().getSimpleName().replace("Exception", "");
        }
        return outcome + " " + ARRIVED.count(call);
    }

    private static Map<String, Call> calls() {
        Map<String, Call> calls = new LinkedHashMap<>();
        calls.put(
                "list",
                new Call(
                        "GET",
                        "/api/accounts/",
                        client -> client.accounts().list().stream().count()));
        calls.put(
                "get",
                new Call("GET", "/api/accounts/a/", client -> client.accounts().get("a")));
        calls.put(
                "register",
                new Call("POST", "/api/links/", client -> client.links().register(registration())));
        calls.put(
                "resume",
                new Call("PATCH", "/api/links/", client -> client.links().resume(ticket, MfaAnswer.token("111111"))));
        calls.put(
                "retrieve",
                new Call(
                        "POST",
                        "/api/accounts/",
                        client -> client.accounts().retrieve(new RetrieveRequest().link(LINK))));
        calls.put(
                "delete",
                new Call(
                        "DELETE",
                        "/api/accounts/a/",
                        client -> client.accounts().delete("a")));
        return calls;
    }

    private static Map<String, ResponseDefinitionBuilder> faults() {
        Map<String, ResponseDefinitionBuilder> faults = new LinkedHashMap<>();
        faults.put("empty response", aResponse().withFault(Fault.EMPTY_RESPONSE));
        faults.put("malformed chunk", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        faults.put("random data, then close", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        faults.put("connection reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        faults.put("delay over the timeout", okJson("{}").withFixedDelay(4_000));
        for (int status : new int[] {502, 503, 504, 403}) {
            faults.put(
                    status + " HTML",
                    aResponse()
                            .withStatus(status)
                            .withHeader("Content-Type", "text/html")
                            .withBody(HTML));
        }
        faults.put("429", aResponse().withStatus(429));
        faults.put("cut body", okJson("{\"id\": \"a"));
        faults.put("slow drip", okJson("{\"id\": \"" + "a".repeat(100) + "\"}").withChunkedDribbleDelay(100, 20_000));
        return faults;
    }

    private static RegisterLinkRequest registration() {
        return new RegisterLinkRequest()
                .institution("i")
                .username("u")
                .password("p")
                .externalId("my-1");
    }

    private static String link() {
        return "{\"id\": \"%s\", \"status\": \"valid\", \"external_id\": \"my-1\", \"created_at\": \"%s\"}"
                .formatted(LINK, NOW.plusSeconds(1));
    }

    private record Call(String method, String path, Consumer<Belvo> action) {

        MappingBuilder request() {
            return WireMock.request(method, urlPathEqualTo(path));
        }
    }

    /** Counts requests as they arrive; WireMock's journal has them only after they are answered. */
    private static final class Arrivals implements ServeEventListener {

        private final Queue<String> requests = new ConcurrentLinkedQueue<>();

        @Override
        public void beforeMatch(ServeEvent event, Parameters parameters) {
            requests.add(event.getRequest().getMethod() + " "
                    + event.getRequest().getUrl().replaceFirst("\\?.*", ""));
        }

        long count(Call call) {
            return requests.stream()
                    .filter((call.method() + " " + call.path())::equals)
                    .count();
        }

        void clear() {
            requests.clear();
        }

        @Override
        public String getName() {
            return "arrivals";
        }
    }
}
