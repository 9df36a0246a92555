package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.observe.CallObserver;
import io.github.belvo4j.observe.CallResult;
import io.github.belvo4j.options.Environment;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RateLimiter;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.options.Timeouts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Requests are delayed")
@Timeout(30)
class RateLimitingTest {

    /** Far shorter than the periods of the limits, so that nothing waits. */
    private static final Duration A_CALL = Duration.ofSeconds(20);

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    @BeforeEach
    void answers() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"1\"}")));
    }

    private static BelvoBuilder client() {
        return Belvo.builder()
                .baseUrl(SERVER.baseUrl())
                .credentials("id", "password")
                .retryPolicy(RetryPolicy.none())
                .timeouts(Timeouts.builder().call(A_CALL).build());
    }

    private static RateLimit aRequestIn(Duration period) {
        return RateLimit.builder().requests(1).period(period).build();
    }

    private static boolean isSent(Belvo belvo) {
        Throwable failure = catchThrowable(() -> belvo.links().get("1"));
        if (failure != null) {
            assertThat(failure).isInstanceOf(NetworkException.class);
            assertThat(((NetworkException) failure).mayHaveBeenSent()).isFalse();
            assertThat(((NetworkException) failure).isTimeout()).isTrue();
        }
        return failure == null;
    }

    @Test
    @DisplayName("by one limit that all clients of a base URL share, including closed ones")
    void shared() {
        RateLimit limit = aRequestIn(Duration.ofHours(5));
        Belvo first = client().rateLimit(limit).build();
        Belvo second = client().rateLimit(aRequestIn(Duration.ofHours(5))).build();

        assertThat(isSent(first)).isTrue();
        assertThat(isSent(second)).isFalse();
        first.close();
        assertThat(isSent(client().rateLimit(limit).build())).isFalse();
        assertThat(second.rateLimiter().budget()).contains(new RateLimiter.Budget(limit, 0));
    }

    @Test
    @DisplayName("separately if clients have different limits, or a limiter of their own")
    void apart() {
        RateLimit limit = aRequestIn(Duration.ofHours(6));

        assertThat(isSent(client().rateLimit(limit).build())).isTrue();
        assertThat(isSent(client().rateLimit(aRequestIn(Duration.ofHours(7))).build()))
                .isTrue();
        assertThat(isSent(client().rateLimiter(RateLimiter.local(limit)).build()))
                .isTrue();
    }

    @Test
    @DisplayName("by default to 80 in 30 s, except to a loopback address")
    void defaults() {
        Belvo sandbox = Belvo.builder()
                .environment(Environment.SANDBOX)
                .credentials("id", "password")
                .build();
        Belvo production = Belvo.builder()
                .environment(Environment.PRODUCTION)
                .credentials("id", "password")
                .build();

        assertThat(sandbox.rateLimiter().budget().orElseThrow().limit()).isEqualTo(RateLimit.defaults());
        assertThat(production.rateLimiter()).isNotSameAs(sandbox.rateLimiter());
        assertThat(sandbox.withOptions(RequestOptions.builder().build()).rateLimiter())
                .isSameAs(sandbox.rateLimiter());
        assertThat(client().build().rateLimiter()).isSameAs(RateLimiter.none());
        assertThat(client().rateLimit(RateLimit.defaults())
                        .build()
                        .rateLimiter()
                        .budget())
                .isPresent();
    }

    @Test
    @DisplayName("by whichever limit or limiter the builder is given last")
    void last() {
        RateLimiter own = longest -> true;

        assertThat(client().rateLimit(RateLimit.defaults())
                        .rateLimiter(own)
                        .build()
                        .rateLimiter())
                .isSameAs(own);
        assertThat(client().rateLimiter(own).rateLimit(RateLimit.none()).build().rateLimiter())
                .isSameAs(RateLimiter.none());
    }

    @Test
    @DisplayName("by the caller's limiter, before each attempt and never beyond the call's deadline")
    void ownLimiter() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        List<Duration> asked = new ArrayList<>();
        Belvo belvo = client().rateLimiter(longest -> asked.add(longest))
                .timeouts(Timeouts.builder().call(Duration.ofMinutes(1)).build())
                .retryPolicy(RetryPolicy.builder()
                        .maxAttempts(3)
                        .initialBackoff(Duration.ZERO)
                        .build())
                .build();

        assertThat(catchThrowable(() -> belvo.links().get("1"))).isNotNull();
        assertThat(asked)
                .hasSize(3)
                .allSatisfy(longest -> assertThat(longest).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1)));
    }

    @Test
    @DisplayName(
            "never to be sent if the limiter fails; the exception names the limiter's exception and doesn't quote it")
    void broken() {
        Belvo belvo = client().rateLimiter(longest -> {
                    throw new UnsupportedOperationException("redis://user:canary@host");
                })
                .build();

        NetworkException failure =
                catchThrowableOfType(NetworkException.class, () -> belvo.links().get("1"));

        assertThat(failure.mayHaveBeenSent()).isFalse();
        assertThat(failure).hasMessageContaining("the rate limiter failed with UnsupportedOperationException");
        assertThat(failure)
                .hasStackTraceContaining("rate limiter")
                .satisfies(e -> assertThat(e.getCause()).hasNoCause().hasMessageNotContaining("canary"));
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("no longer than the call's deadline, even if the limiter would wait longer")
    void late() {
        CountDownLatch never = new CountDownLatch(1);
        RateLimiter heedless = longest -> {
            never.await();
            return true;
        };
        try (Belvo belvo = client().rateLimiter(heedless)
                .timeouts(Timeouts.builder().call(Duration.ofMillis(50)).build())
                .build()) {
            NetworkException e = catchThrowableOfType(
                    NetworkException.class, () -> belvo.links().get("1"));

            assertThat(e.isTimeout()).isTrue();
            assertThat(e.mayHaveBeenSent()).isFalse();
            assertThat(Thread.interrupted()).isFalse();
        }
    }

    @Test
    @DisplayName("only until the client is closed, whatever the limiter waits for")
    void closed() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Belvo belvo = client().rateLimiter(longest -> {
                    waiting.countDown();
                    never.await();
                    return true;
                })
                .build();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        CompletableFuture<Throwable> call = CompletableFuture.supplyAsync(() -> {
            Throwable failure = catchThrowable(() -> belvo.links().get("1"));
            flag.complete(Thread.currentThread().isInterrupted());
            return failure;
        });
        waiting.await();

        belvo.close();

        assertThat(call.join()).isInstanceOf(IllegalStateException.class).hasMessage("This Belvo client is closed");
        assertThat(flag.join()).isFalse();
    }

    @Test
    @DisplayName("and observers are notified of the delay")
    void observed() {
        List<Duration> waits = new ArrayList<>();
        CallObserver observer = operation -> new CallObserver.ObservedCall() {
            @Override
            public void waited(Duration time) {
                waits.add(time);
            }

            @Override
            public void ended(CallResult result) {}
        };
        RateLimit limit = aRequestIn(Duration.ofMillis(20));
        try (Belvo belvo = client().observer(observer).rateLimit(limit).build();
                Belvo unlimited = client().observer(observer).build()) {
            belvo.links().get("1");
            belvo.links().get("1");
            unlimited.links().get("1");
        }

        assertThat(waits).hasSize(2).allMatch(wait -> !wait.isNegative());
    }
}
