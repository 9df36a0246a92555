package io.github.belvo4j.micrometer;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.InstitutionsApi.ListInstitutionsQuery;
import io.github.belvo4j.api.LinksApi.ListLinksQuery;
import io.github.belvo4j.error.InstitutionException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.observe.CallObserver.ObservedCall;
import io.github.belvo4j.observe.CallOutcome;
import io.github.belvo4j.observe.CallResult;
import io.github.belvo4j.observe.ObservedOperation;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import io.micrometer.tracing.test.simple.SimpleSpan;
import io.micrometer.tracing.test.simple.SimpleTracer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Micrometer")
class MicrometerObserverTest {

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR = new BelvoSimulatorExtension();

    private static Belvo client(MicrometerObserver observer) {
        return Belvo.builder()
                .baseUrl(SIMULATOR.baseUrl())
                .credentials(SIMULATOR.secretId(), SIMULATOR.secretPassword())
                .retryPolicy(RetryPolicy.builder()
                        .initialBackoff(Duration.ofMillis(1))
                        .maxBackoff(Duration.ofMillis(1))
                        .build())
                .rateLimit(RateLimit.none())
                .mfaPollInterval(Duration.ZERO)
                .observer(observer)
                .build();
    }

    /**
     * A wrong token, then the right one; a login that the bank refuses; and a list that succeeds at the second attempt.
     */
    private static void converse(Belvo belvo) {
        Iterator<String> tokens = List.of("999999", "111111").iterator();
        belvo.links().register(mfaUser(), challenge -> MfaAnswer.token(tokens.next()));
        assertThatThrownBy(() -> belvo.links().register(mfaUser().username("user_invalid")))
                .isInstanceOf(InstitutionException.class);
        SIMULATOR
                .wireMock()
                .stubFor(get(anyUrl())
                        .inScenario("list")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(serviceUnavailable())
                        .willSetStateTo("up"));
        assertThat(belvo.links().list(new ListLinksQuery()).stream()).hasSize(1);
    }

    private static RegisterLinkRequest mfaUser() {
        return new RegisterLinkRequest()
                .institution("heimdall_mx_retail")
                .username("mfa_default")
                .password("pass_valid");
    }

    @Test
    @DisplayName("with a meter registry only, records a timer by operation, status and outcome, and counters")
    void metrics() {
        MeterRegistry meters = new SimpleMeterRegistry();

        try (Belvo belvo = client(MicrometerObserver.of(meters))) {
            converse(belvo);
        }

        assertThat(meters(meters))
                .containsExactlyInAnyOrder(
                        "belvo.client.calls registerLink none MfaRequiredException POST MFA_REQUIRED 428: 1",
                        "belvo.client.calls resumeLink none MfaRequiredException PATCH MFA_REQUIRED 428: 1",
                        "belvo.client.calls resumeLink none none PATCH SUCCESS 200: 1",
                        "belvo.client.calls registerLink BelvoCallFailure InstitutionException POST INSTITUTION_ERROR 400: 1",
                        "belvo.client.calls listLinks none none GET SUCCESS 200: 1",
                        "belvo.client.retries listLinks SERVER_ERROR 503: 1",
                        "belvo.mfa.challenges /api/links/ TEXT: 2",
                        "belvo.mfa.answers /api/links/ CHALLENGED_AGAIN: 1",
                        "belvo.mfa.answers /api/links/ ACCEPTED: 1");
    }

    /** Each meter with its tags, in the order of their keys, and its count, except for calls in progress. */
    private static List<String> meters(MeterRegistry registry) {
        return registry.getMeters().stream()
                .filter(meter -> meter.getId().getType() != Meter.Type.LONG_TASK_TIMER)
                .map(meter -> meter.getId().getName() + " "
                        + meter.getId().getTags().stream().map(Tag::getValue).collect(Collectors.joining(" "))
                        + String.format(
                                Locale.ROOT,
                                ": %.0f",
                                meter.measure().iterator().next().getValue()))
                .toList();
    }

    @Test
    @DisplayName("with Prometheus, exposes the names that the page lists")
    void prometheus() throws IOException {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

        try (Belvo belvo = client(MicrometerObserver.of(meters))) {
            converse(belvo);
        }

        assertThat(Files.readAllLines(Path.of("../../docs/observability.md")).stream()
                        .filter(line -> line.startsWith("belvo_")))
                .hasSize(5)
                .allSatisfy(line -> assertThat(meters.scrape()).contains(line));
    }

    @Test
    @DisplayName("records how long the rate limiter delays each request, if the client has a limit")
    void waits() {
        MeterRegistry meters = new SimpleMeterRegistry();
        RateLimit limit =
                RateLimit.builder().requests(1).period(Duration.ofMillis(5)).build();

        try (Belvo belvo = Belvo.builder()
                .baseUrl(SIMULATOR.baseUrl())
                .credentials(SIMULATOR.secretId(), SIMULATOR.secretPassword())
                .rateLimit(limit)
                .observer(MicrometerObserver.of(meters))
                .build()) {
            belvo.checkCredentials();
            belvo.checkCredentials();
        }

        Timer waits = meters.get("belvo.client.waits")
                .tag("belvo.operation", "listInstitutions")
                .timer();
        assertThat(waits.count()).isEqualTo(2);
        assertThat(waits.totalTime(TimeUnit.NANOSECONDS)).isPositive();
    }

    @Test
    @DisplayName("counts the calls in progress")
    void underWay() {
        MeterRegistry meters = new SimpleMeterRegistry();
        MicrometerObserver observer = MicrometerObserver.of(meters);

        ObservedCall call = observer.started(new ObservedOperation("listLinks", "GET", "/api/links/"));

        assertThat(meters.get("belvo.client.calls.active")
                        .tag("belvo.operation", "listLinks")
                        .longTaskTimer()
                        .activeTasks())
                .isOne();
        call.ended(new CallResult(CallOutcome.SUCCESS, OptionalInt.of(200), Optional.empty()));
        assertThat(meters.get("belvo.client.calls.active").longTaskTimer().activeTasks())
                .isZero();
    }

    @Test
    @DisplayName("applies the user's own convention: its name and its tags")
    void convention() {
        MeterRegistry meters = new SimpleMeterRegistry();
        BelvoCallConvention other = new DefaultBelvoCallConvention("bank.calls") {
            @Override
            public KeyValues getLowCardinalityKeyValues(BelvoCallContext context) {
                return KeyValues.of("resource", context.operation().path());
            }
        };

        try (Belvo belvo = client(MicrometerObserver.of(meters).convention(other))) {
            belvo.institutions().list(new ListInstitutionsQuery()).stream().findFirst();
        }

        assertThat(meters(meters)).containsExactly("bank.calls none /api/institutions/: 1");
    }

    @Nested
    @DisplayName("with a tracer")
    class Tracing {

        private final SimpleTracer tracer = new SimpleTracer();
        private final ObservationRegistry observations = ObservationRegistry.create();

        Tracing() {
            observations
                    .observationConfig()
                    .observationHandler(new FirstMatchingCompositeObservationHandler(
                            new PropagatingSenderTracingObservationHandler<>(tracer, new Propagating()),
                            new DefaultTracingObservationHandler(tracer)));
        }

        @Test
        @DisplayName("makes each call a span of kind client, below the caller's own")
        void spans() {
            try (Belvo belvo = client(MicrometerObserver.of(observations))) {
                Observation.createNotStarted("checkout", observations).observe(() -> converse(belvo));
            }

            assertThat(tracer.getSpans())
                    .extracting(SimpleSpan::getName)
                    .containsExactly(
                            "checkout",
                            "belvo registerLink",
                            "belvo resumeLink",
                            "belvo resumeLink",
                            "belvo registerLink",
                            "belvo listLinks");
            assertThat(tracer.getSpans().stream().skip(1)).allSatisfy(span -> {
                assertThat(span.getKind()).isEqualTo(Span.Kind.CLIENT);
                assertThat(span.getRemoteServiceName()).isEqualTo("belvo");
                assertThat(span.context().parentId())
                        .isEqualTo(tracer.getSpans().peekFirst().context().spanId());
            });
            assertThat(tracer.getSpans().peekLast().getTags())
                    .containsEntry("url.template", "/api/links/")
                    .containsEntry("belvo.retries", "1")
                    .containsEntry("belvo.mfa.kind", "none");
        }

        @Test
        @DisplayName("marks a failed call's span as an error, but not a paused one's, and quotes Belvo in neither")
        void errors() {
            try (Belvo belvo = client(MicrometerObserver.of(observations))) {
                converse(belvo);
            }

            List<SimpleSpan> spans = List.copyOf(tracer.getSpans());
            assertThat(spans.get(0).getError()).isNull();
            assertThat(spans.get(0).getTags()).containsEntry("belvo.mfa.kind", "TEXT");
            assertThat(spans.get(3).getError())
                    .hasMessage("InstitutionException, outcome INSTITUTION_ERROR, status 400")
                    .hasNoCause();
        }

        @Test
        @DisplayName("sends no trace headers to Belvo")
        void noHeaders() {
            try (Belvo belvo = client(MicrometerObserver.of(observations))) {
                converse(belvo);
            }

            assertThat(SIMULATOR.wireMock().findAll(anyRequestedFor(anyUrl())))
                    .hasSize(6)
                    .noneMatch(request -> request.containsHeader("traceparent"));
        }
    }

    /** Writes a header wherever it can. */
    private static final class Propagating implements Propagator {

        @Override
        public List<String> fields() {
            return List.of("traceparent");
        }

        @Override
        public <C> void inject(TraceContext context, C carrier, Setter<C> setter) {
            setter.set(carrier, "traceparent", context.traceId());
        }

        @Override
        public <C> Span.Builder extract(C carrier, Getter<C> getter) {
            throw new UnsupportedOperationException("Nothing is received here");
        }
    }
}
