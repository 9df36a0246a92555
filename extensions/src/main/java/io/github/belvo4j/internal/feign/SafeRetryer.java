package io.github.belvo4j.internal.feign;

import feign.RetryableException;
import feign.Retryer;
import io.github.belvo4j.internal.retry.TransportFailure;
import java.io.IOException;

/** Consults another retryer only for requests that may be sent again: idempotent ones, and those that were never sent. */
final class SafeRetryer implements Retryer {

    private final Retryer retryer;

    SafeRetryer(Retryer retryer) {
        this.retryer = retryer;
    }

    @Override
    public void continueOrPropagate(RetryableException e) {
        // If there is a status, a response arrived, even if the caller's error decoder sets another cause of the
        // exception.
        boolean wasNeverSent = e.status() <= 0
                && e.getCause() instanceof IOException io
                && !TransportFailure.of(io).mayHaveBeenSent();
        if (!wasNeverSent && !GuardedCall.current().safety().isIdempotent()) {
            throw e;
        }
        retryer.continueOrPropagate(e);
    }

    @Override
    public Retryer clone() {
        return new SafeRetryer(retryer.clone());
    }
}
