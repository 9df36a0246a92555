package io.github.belvo4j.internal.retry;

import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.NotFoundException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.internal.thread.Deadline;
import io.github.belvo4j.internal.thread.Sleeper;
import io.github.belvo4j.options.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Retries requests according to a {@link RetryPolicy}. */
public final class RetryLoop {

    private static final Duration OTHER_SESSIONS_END = Duration.ofSeconds(120);

    /** The minimum time to leave for another attempt, unless a quarter of the call's timeout is shorter. */
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final RetryPolicy policy;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final DoubleSupplier random;

    /**
     * Creates the retry loop of a client.
     *
     * @param random returns numbers from 0 (inclusive) to 1 (exclusive), for the jitter
     */
    public RetryLoop(RetryPolicy policy, InstantSource clock, Sleeper sleeper, DoubleSupplier random) {
        this.policy = policy;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
    }

    /**
     * Sends a request until it succeeds or may no longer be retried. If all attempts fail, the exception of the last attempt is
     * thrown, with those of the earlier attempts as suppressed exceptions.
     *
     * @param safety the safety of the request, evaluated after a failure
     */
    public <T extends @Nullable Object> @Nullable T call(Supplier<RetrySafety> safety, Supplier<T> request) {
        List<BelvoException> failures = new ArrayList<>();
        try {
            return call(safety, request, failures);
        } catch (IllegalStateException ended) {
            // The client was closed between two attempts, and an earlier attempt may have changed something.
            throw failures.stream().anyMatch(RetryLoop::leavesOpen) ? last(failures) : ended;
        }
    }

    private <T extends @Nullable Object> @Nullable T call(
            Supplier<RetrySafety> safety, Supplier<T> request, List<BelvoException> earlier) {
        Instant end = clock.instant().plus(policy.maxElapsed());
        for (int attempt = 1; ; attempt++) {
            Duration before = Deadline.current().left();
            try {
                return request.get();
            } catch (BelvoException failure) {
                RetrySafety known = safety.get();
                boolean mayBeDone = earlier.stream().anyMatch(RetryLoop::leavesOpen);
                if (mayBeDone && known == RetrySafety.DELETION && isGone(failure)) {
                    // An earlier attempt has already deleted the object.
                    return null;
                }
                boolean isInProgress =
                        mayBeDone && known == RetrySafety.KEYED && failure.hasCode(ErrorCode.IDEMPOTENCY_KEY_CONFLICT);
                earlier.add(failure);
                if (attempt == policy.maxAttempts()
                        || !(isInProgress || known.allowsRetryAfter(failure))
                        || !slept(failure, attempt, end, before)) {
                    throw last(earlier);
                }
            }
        }
    }

    /** Returns the last failure, with the earlier ones suppressed. */
    private static BelvoException last(List<BelvoException> failures) {
        BelvoException last = failures.get(failures.size() - 1);
        failures.stream().filter(other -> other != last).forEach(last::addSuppressed);
        return last;
    }

    /**
     * Returns whether a failure proves that the object no longer exists. A 404 page from a gateway doesn't prove it, and
     * neither does a 404 from Belvo with another error code, such as {@code expired_credentials}.
     */
    private static boolean isGone(BelvoException failure) {
        return failure instanceof NotFoundException
                && failure.headers().getOrDefault("content-type", List.of()).stream()
                        .noneMatch(type -> type.toLowerCase(Locale.ROOT).contains("html"))
                && failure.errors().stream()
                        .allMatch(entry -> entry.code() == null || entry.hasCode(ErrorCode.NOT_FOUND.code()));
    }

    /** Returns whether Belvo may have executed a request that failed with this exception. */
    public static boolean leavesOpen(BelvoException failure) {
        return failure instanceof NetworkException network
                ? network.mayHaveBeenSent()
                : failure instanceof ServerException;
    }

    private boolean slept(BelvoException failure, int attempt, Instant end, Duration before) {
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        Instant now = clock.instant();
        Duration wait = RetryAfter.of(failure, now).orElseGet(() -> backoff(failure, attempt));
        if (now.plus(wait).isAfter(end) || !leavesTime(wait, before)) {
            return false;
        }
        try {
            if (wait.compareTo(Duration.ZERO) > 0) {
                sleeper.sleep(wait);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns whether there is time for another attempt, which may take as long as the previous one. */
    private static boolean leavesTime(Duration wait, Duration leftBefore) {
        Deadline deadline = Deadline.current();
        Duration left = deadline.left();
        Duration taken = leftBefore.minus(left);
        Duration least = min(deadline.limit().dividedBy(4), A_SECOND);
        return left.minus(wait).compareTo(taken.compareTo(least) > 0 ? taken : least) >= 0;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Duration backoff(BelvoException failure, int attempt) {
        double longest = Math.min(
                (double) policy.maxBackoff().toNanos(), policy.initialBackoff().toNanos() * Math.pow(2, attempt - 1));
        Duration jitter = Duration.ofNanos((long) (random.getAsDouble() * longest));
        return failure.hasCode(ErrorCode.TOO_MANY_SESSIONS) ? OTHER_SESSIONS_END.plus(jitter) : jitter;
    }
}
