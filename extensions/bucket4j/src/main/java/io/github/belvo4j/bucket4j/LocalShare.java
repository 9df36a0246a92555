package io.github.belvo4j.bucket4j;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The requests that one instance may send while the shared budget is unavailable: its share of the rate, without bursts. */
final class LocalShare {

    private final Bucket bucket;
    private final AtomicLong unpaid = new AtomicLong();

    LocalShare(Pace pace, int machines) {
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(1)
                        .refillGreedy(pace.paced(), pace.period().multipliedBy(machines)))
                .build();
    }

    boolean acquire(Duration longest) throws InterruptedException {
        boolean acquired = bucket.asBlocking().tryConsume(1, longest);
        if (acquired) {
            unpaid.incrementAndGet();
        }
        return acquired;
    }

    /**
     * Charges the shared budget for the requests that were sent without it, as far as it has permits. It is never overdrawn:
     * requests beyond its permits are not charged, since the local share kept to its rate.
     */
    void pay(Bucket shared) {
        long amount = unpaid.getAndSet(0);
        if (amount > 0) {
            try {
                shared.tryConsumeAsMuchAsPossible(amount);
            } catch (RuntimeException e) {
                unpaid.addAndGet(amount);
                throw e;
            }
        }
    }
}
