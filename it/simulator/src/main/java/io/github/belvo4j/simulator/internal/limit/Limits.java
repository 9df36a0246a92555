package io.github.belvo4j.simulator.internal.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The rate limits that Belvo documents. Safe for use by multiple threads. */
public final class Limits {
    private final boolean enforced;
    private final Clock clock;
    private final Window requests = new Window(80, Duration.ofSeconds(30));
    private final Window deletions = new Window(5, Duration.ofMinutes(1));

    /**
     * Creates the instance.
     *
     * @param enforced whether requests that exceed a limit are rejected
     */
    public Limits(boolean enforced, Clock clock) {
        this.enforced = enforced;
        this.clock = clock;
    }

    public boolean areEnforced() {
        return enforced;
    }

    /**
     * Counts a request, even one that is rejected, so a caller that continues beyond the limit remains blocked.
     *
     * @param address the address that the request comes from
     * @return a description of the exceeded limit; empty if the limit isn't exceeded
     */
    public synchronized Optional<String> request(String address) {
        if (!enforced) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        boolean isFull = requests.isFull(address, now);
        requests.count(address, now);
        return isFull ? Optional.of(requests.excess("requests")) : Optional.empty();
    }

    /**
     * Counts a synchronous deletion, unless it exceeds the limit.
     *
     * @param collection the path of the list that the item is deleted from
     * @return a description of the exceeded limit; empty if the limit isn't exceeded
     */
    public synchronized Optional<String> deletion(String collection) {
        if (!enforced) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (deletions.isFull(collection, now)) {
            return Optional.of(deletions.excess("deletions"));
        }
        deletions.count(collection, now);
        return Optional.empty();
    }

    /** Resets all counts. */
    public synchronized void reset() {
        requests.reset();
        deletions.reset();
    }
}
