package io.github.belvo4j.internal.feign;

import feign.RetryableException;
import feign.Retryer;
import io.github.belvo4j.internal.retry.TransportFailure;
import java.io.IOException;

/** Lets another retryer decide about what may be sent again: what does no more when it is done twice, or was never sent. */
final class SafeRetryer implements Retryer {

    private final Retryer retryer;

    SafeRetryer(Retryer retryer) {
        this.retryer = retryer;
    }

    @Override
    public void continueOrPropagate(RetryableException e) {
        // With a status there was a response, whatever an error decoder of the caller's says caused its exception.
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
