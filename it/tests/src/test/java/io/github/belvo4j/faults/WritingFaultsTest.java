package io.github.belvo4j.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.faults.FaultyServer.Request;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.model.AccessMode;
import io.github.belvo4j.model.ChangeLinkAccessModeRequest;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.options.Timeouts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every operation that writes, with every fault. The server carries out nothing, so that no call may succeed, and a
 * request that can't be repeated must arrive once.
 */
@DisplayName("The guide to security")
class WritingFaultsTest {

    private static final boolean RENEW = Boolean.getBoolean("renew");
    private static final Path GUIDE = Path.of("../../docs/security.md");
    private static final String BEGIN = "<!-- faults: what the test of them sees, renewed by \"mvn -Prenew\" -->\n";
    private static final String END = "<!-- /faults -->\n";
    private static final List<String> KINDS = List.of(
            "registration",
            "resumed update",
            "PATCH",
            "any other request",
            "idempotent POST",
            "POST with an idempotency key",
            "DELETE");
    private static final String LINK = "{\"id\": \"1\", \"status\": \"valid\", \"access_mode\": \"single\"";

    private final AtomicInteger calls = new AtomicInteger();
    private final Map<String, AtomicInteger> arrivals = new ConcurrentHashMap<>();
    private final List<String> foreignBytes = new ArrayList<>();
    private final List<String> othersExceptions = new ArrayList<>();

    @FunctionalInterface
    private interface Call {
        void on(Belvo belvo) throws Throwable;
    }

    @Test
    @DisplayName("has the table of outcomes for calls when something breaks")
    void table() throws Exception {
        Map<String, List<Call>> kinds = kinds();
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(48);
        try (FaultyServer server = new FaultyServer(request -> Fault.answers("", "500 Not yet", ""));
                Belvo patient = client(server, Duration.ofSeconds(20), Duration.ofSeconds(60));
                Belvo shortReads = client(server, Duration.ofMillis(1_200), Duration.ofSeconds(60));
                Belvo shortCalls = client(server, Duration.ofSeconds(20), Duration.ofMillis(1_500))) {
            for (Fault fault :
                    Stream.concat(Fault.BROKEN.stream(), Fault.WRONG.stream()).toList()) {
                server.answer(request -> answer(request, fault));
                Belvo belvo = switch (fault.end()) {
                    case HANGS -> shortReads;
                    case DRIPS -> shortCalls;
                    default -> patient;
                };
                rows.put(fault.name(), row(kinds, belvo, threads));
            }
        } finally {
            threads.shutdownNow();
        }

        String table = written(rows);
        System.out.println(table);
        assertThat(foreignBytes).as("the server's bytes in exceptions").isEmpty();
        assertThat(othersExceptions).as("exceptions other than BelvoException").isEmpty();
        assertThat(rows.values())
                .as("successes reported for changes that never happened")
                .allSatisfy(row -> assertThat(row.values()).noneMatch(cell -> cell.contains("done")));
        assertThat(rows.values())
                .as("repeated requests among those that mustn't be")
                .allSatisfy(row ->
                        assertThat(row.get("resumed update") + row.get("PATCH")).doesNotContainPattern("[2-9]"));
        isInTheGuide(table);
    }

    private Map<String, List<Call>> kinds() {
        Map<String, List<Call>> kinds = new LinkedHashMap<>();
        WritingOperation.all().stream()
                .collect(groupingBy(WritingOperation::kind))
                .forEach((kind, operations) -> kinds.put(
                        kind,
                        operations.stream()
                                .map(operation -> (Call) operation::call)
                                .toList()));
        kinds.put(
                "registration",
                List.of(belvo -> belvo.links()
                        .register(new RegisterLinkRequest()
                                .institution("i")
                                .username("u")
                                .externalId("my-1"))));
        kinds.put(
                "resumed update",
                List.of(belvo -> belvo.links()
                        .changeAccessMode(
                                "paused",
                                new ChangeLinkAccessModeRequest().accessMode(AccessMode.RECURRENT),
                                challenge -> MfaAnswer.token("1"))));
        return kinds;
    }

    /** Links can be looked up, and are unchanged. */
    private Fault answer(Request request, Fault fault) {
        if (request.path().equals("/api/links/") && request.method().equals("GET")) {
            String older = Instant.now().minusSeconds(50).toString();
            return Fault.answers(
                    "links", "200 OK", "{\"results\": [" + LINK + ", \"created_at\": \"" + older + "\"}]}");
        }
        if (request.method().equals("GET")) {
            return Fault.answers("link", "200 OK", LINK + "}");
        }
        if (request.path().equals("/api/links/paused/")) {
            return Fault.answers("challenge", "428 Paused", "[{\"session\": \"s\", \"link\": \"1\"}]");
        }
        arrivals.computeIfAbsent(request.call(), call -> new AtomicInteger()).incrementAndGet();
        return fault;
    }

    private Map<String, String> row(Map<String, List<Call>> kinds, Belvo belvo, ExecutorService threads) {
        Map<String, List<CompletableFuture<String>>> outcomes = new LinkedHashMap<>();
        kinds.forEach((kind, of) -> outcomes.put(
                kind,
                of.stream()
                        .map(call -> CompletableFuture.supplyAsync(() -> outcome(belvo, call), threads))
                        .toList()));
        Map<String, String> row = new LinkedHashMap<>();
        outcomes.forEach((kind, of) -> row.put(
                kind,
                of.stream()
                        .map(CompletableFuture::join)
                        .collect(joining("\n"))
                        .lines()
                        .collect(toCollection(TreeSet::new))
                        .stream()
                        .collect(joining("; "))));
        return row;
    }

    private String outcome(Belvo belvo, Call call) {
        String number = "c" + calls.incrementAndGet();
        Belvo marked = belvo.withOptions(RequestOptions.builder()
                .header(FaultyServer.CALL_HEADER, number)
                .build());
        String outcome;
        try {
            call.on(marked);
            outcome = "done";
        } catch (Throwable e) {
            note(e);
            outcome = e.getClass().getSimpleName().replace("Exception", "");
        }
        AtomicInteger sent = arrivals.remove(number);
        return outcome + (sent == null ? "" : " " + sent);
    }

    private synchronized void note(Throwable e) {
        if (!(e instanceof BelvoException)) {
            othersExceptions.add(e.toString());
        }
        StringWriter all = new StringWriter();
        e.printStackTrace(new PrintWriter(all));
        if (all.toString().contains(Fault.SECRET)) {
            foreignBytes.add(all.toString());
        }
    }

    private static String written(Map<String, Map<String, String>> rows) {
        StringBuilder table = new StringBuilder(
                "| The server | " + String.join(" | ", KINDS) + " |\n|" + "---|".repeat(KINDS.size() + 1) + "\n");
        rows.forEach((fault, row) -> table.append("| ")
                .append(fault)
                .append(" | ")
                .append(KINDS.stream().map(row::get).collect(joining(" | ")))
                .append(" |\n"));
        return table.toString();
    }

    private static void isInTheGuide(String table) throws IOException {
        String guide = Files.readString(GUIDE);
        String now =
                guide.substring(0, guide.indexOf(BEGIN) + BEGIN.length()) + table + guide.substring(guide.indexOf(END));
        if (RENEW) {
            Files.writeString(GUIDE, now);
        }
        assertThat(Files.readString(GUIDE))
                .as("The table of faults has changed. If that is intended, run 'mvn -Prenew', then review and commit"
                        + " docs/security.md")
                .isEqualTo(now);
    }

    private static Belvo client(FaultyServer server, Duration read, Duration call) {
        return Belvo.builder()
                .baseUrl(server.baseUrl())
                .credentials("id", "password")
                .validateRequests(false)
                .rateLimit(RateLimit.none())
                .retryPolicy(RetryPolicy.builder()
                        .maxAttempts(2)
                        .initialBackoff(Duration.ZERO)
                        .maxBackoff(Duration.ZERO)
                        .build())
                .timeouts(Timeouts.builder()
                        .read(read)
                        .institutionRead(read)
                        .call(call)
                        .build())
                .build();
    }
}
