package io.github.belvo4j.spring;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.InstitutionsApi;
import io.github.belvo4j.api.InstitutionsApi.ListInstitutionsQuery;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.RateLimitException;
import io.github.belvo4j.options.RateLimiter;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.options.Timeouts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Reports whether Belvo responds and accepts the credentials, by requesting one institution, with a timeout of five seconds and
 * without retries. Since probes are frequent and Belvo limits requests, results are cached, and only one probe at a time sends
 * a request. The details contain the status, the class name of an exception but not its message, and the remaining budget of
 * the rate limit.
 */
final class BelvoHealthIndicator implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final InstitutionsApi institutions;
    private final RateLimiter limiter;
    private final Duration timeToLive;
    private final LongSupplier nanoTime;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Result last;

    private record Result(Health health, long at) {}

    BelvoHealthIndicator(Belvo belvo, Duration timeToLive, LongSupplier nanoTime) {
        this.institutions = belvo.withOptions(RequestOptions.builder()
                        .timeouts(Timeouts.builder()
                                .connect(PATIENCE)
                                .read(PATIENCE)
                                .institutionRead(PATIENCE)
                                .call(PATIENCE)
                                .build())
                        .retryPolicy(RetryPolicy.none())
                        .build())
                .api(InstitutionsApi.class);
        this.limiter = belvo.rateLimiter();
        this.timeToLive = timeToLive;
        this.nanoTime = nanoTime;
    }

    @Override
    public Health health() {
        Health known = known();
        return limiter.budget().map(budget -> with(budget, known)).orElse(known);
    }

    private static Health with(RateLimiter.Budget budget, Health health) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("requests", budget.limit().requests());
        shown.put("period", budget.limit().period().toString());
        shown.put("available", budget.available());
        return new Health.Builder(health.getStatus(), health.getDetails())
                .withDetail("rateLimit", shown)
                .build();
    }

    private Health known() {
        Result known = last;
        if (known != null && isFresh(known)) {
            return known.health();
        }
        if (known != null && !asking.tryLock()) {
            return known.health();
        }
        if (known == null) {
            asking.lock();
        }
        try {
            Result meanwhile = last;
            if (meanwhile == null || !isFresh(meanwhile)) {
                meanwhile = new Result(ask(), nanoTime.getAsLong());
                last = meanwhile;
            }
            return meanwhile.health();
        } finally {
            asking.unlock();
        }
    }

    private boolean isFresh(Result result) {
        return nanoTime.getAsLong() - result.at() < timeToLive.toNanos();
    }

    private Health ask() {
        try {
            institutions.listInstitutions(new ListInstitutionsQuery().pageSize(1));
            return Health.up().build();
        } catch (RateLimitException e) {
            // Belvo responds, but whether it works is unknown.
            return described(Health.unknown(), e);
        } catch (BelvoException e) {
            return described(Health.down(), e);
        }
    }

    private static Health described(Health.Builder health, BelvoException e) {
        health.withDetail("exception", e.getClass().getSimpleName());
        e.status().ifPresent(status -> health.withDetail("status", status));
        return health.build();
    }
}
