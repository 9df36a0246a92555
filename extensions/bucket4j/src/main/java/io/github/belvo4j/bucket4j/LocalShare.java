package io.github.belvo4j.bucket4j;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What one machine may send while the shared budget can't be asked for: its part of the pace, and no burst. */
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
     * Takes from the shared budget what has been sent without it. It has filled up to its burst meanwhile, which is gone
     * then; it is never overdrawn, because the pace was kept.
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
