package io.github.belvo4j.it;

import static com.github.tomakehurst.wiremock.client.WireMock.requestMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.MatchResult;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.AccountsApi.ListAccountsQuery;
import io.github.belvo4j.api.LinksApi.ListLinksQuery;
import io.github.belvo4j.error.InstitutionException;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.RetrieveRequest;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.model.SimulatedLink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs for some seconds in every build; {@code mvn verify -Dsoak.seconds=300} runs for five minutes. */
@DisplayName("Many callers, with one response in twenty lost,")
class SoakTest {

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("soak.seconds", 3));
    private static final int CALLERS = 64;
    private static final int LOST_PERCENT = 5;
    private static final long MOST_GROWTH = 32L << 20;

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR =
            new BelvoSimulatorExtension(BelvoSimulator.builder().transactions(20));

    private final AtomicInteger flows = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();
    private final AtomicInteger retrievalsCut = new AtomicInteger();

    /** What each flow finally knows about its link, by external ID. */
    private final Map<String, String> books = new ConcurrentHashMap<>();

    @Test
    @DisplayName("leak no threads or memory, and account for every link")
    void soak() throws Exception {
        lose(ResponseDefinitionBuilder.responseDefinition().withFault(Fault.EMPTY_RESPONSE));
        lose(BelvoSimulator.response().withFault(Fault.EMPTY_RESPONSE));
        Belvo belvo = Belvo.builder()
                .baseUrl(SIMULATOR.baseUrl())
                .credentials(SIMULATOR.secretId(), SIMULATOR.secretPassword())
                .rateLimit(RateLimit.none())
                .retryPolicy(RetryPolicy.builder()
                        .maxAttempts(8)
                        .initialBackoff(Duration.ofMillis(1))
                        .maxBackoff(Duration.ofMillis(10))
                        .build())
                .build();

        run(belvo, TIME.dividedBy(3));
        long early = liveHeap();
        run(belvo, TIME.multipliedBy(2).dividedBy(3));
        long late = liveHeap();
        belvo.close();

        System.out.printf(
                "%d flows of %d callers, %d registrations and %d retrievals unknown; live heap %d MB, then %d MB%n",
                flows.get(), CALLERS, unknown.get(), retrievalsCut.get(), early >> 20, late >> 20);
        assertThat(late - early).as("growth of the live heap").isLessThan(MOST_GROWTH);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("belvo4j-call"));
        assertThat(SIMULATOR.links()).allSatisfy(this::accountedFor);
        assertThat(books.values()).as("outcomes of flows").doesNotContain("lost");
    }

    /** Each link in the simulator belongs to a flow whose outcome was reported as unknown. */
    private void accountedFor(SimulatedLink link) {
        assertThat(books).containsKey(link.externalId());
        assertThat(books.get(link.externalId())).isEqualTo("unknown");
    }

    private void run(Belvo belvo, Duration time) throws Exception {
        Instant end = Instant.now().plus(time);
        ExecutorService executor = threads();
        List<Future<?>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(executor.submit(() -> {
                while (Instant.now().isBefore(end)) {
                    flow(belvo, "flow-" + flows.incrementAndGet());
                }
            }));
        }
        executor.shutdown();
        assertThat(executor.awaitTermination(time.toSeconds() + 60, TimeUnit.SECONDS))
                .as("all threads finished")
                .isTrue();
        for (Future<?> caller : callers) {
            caller.get();
        }
    }

    /**
     * Registers a link, retrieves through it, reads and deletes it; if the outcome is unknown, looks the link up and
     * deletes it, too.
     */
    private void flow(Belvo belvo, String externalId) {
        books.put(externalId, "lost");
        try {
            Link link = belvo.links()
                    .register(
                            new RegisterLinkRequest()
                                    .institution("heimdall_mx_retail")
                                    .username("mfa_default+" + externalId)
                                    .password("pass_valid")
                                    .externalId(externalId),
                            challenge -> MfaAnswer.token("111111"));
            assertThat(link.getStatus()).isEqualTo(LinkStatus.VALID);
            retrieve(belvo, link);
            assertThat(belvo.links().get(link.getId()).getExternalId()).isEqualTo(externalId);
            belvo.links().delete(link.getId());
            books.put(externalId, "deleted");
        } catch (OutcomeUnknownException e) {
            unknown.incrementAndGet();
            books.put(externalId, "unknown");
            belvo.links()
                    .list(new ListLinksQuery().externalId(externalId))
                    .forEach(link -> belvo.links().delete(link.getId()));
        }
    }

    private void retrieve(Belvo belvo, Link link) {
        try {
            belvo.accounts().retrieve(new RetrieveRequest().link(link.getId()), challenge -> MfaAnswer.token("111111"));
        } catch (OutcomeUnknownException | InstitutionException e) {
            // The link is waiting for a token whose challenge was lost; it can still be read and deleted.
            retrievalsCut.incrementAndGet();
        }
        belvo.accounts().list(new ListAccountsQuery().link(link.getId())).stream()
                .count();
    }

    private static void lose(ResponseDefinitionBuilder answer) {
        SIMULATOR
                .wireMock()
                .stubFor(requestMatching(request ->
                                MatchResult.of(ThreadLocalRandom.current().nextInt(200) < LOST_PERCENT))
                        .willReturn(answer));
    }

    /** Virtual threads if the JVM has them. */
    private static ExecutorService threads() throws ReflectiveOperationException {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException beforeJava21) {
            return Executors.newFixedThreadPool(CALLERS);
        }
    }

    /** Without the requests that the server has recorded. */
    private static long liveHeap() {
        SIMULATOR.wireMock().resetRequests();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
