package io.github.belvo4j.internal;

import io.github.belvo4j.mfa.MfaChallenge;
import java.time.Instant;

/**
 * What a ticket holds: all that continues a paused call.
 *
 * @param resource the collection that the resuming PATCH goes to, such as {@code /api/links/}
 * @param session of the newest challenge
 * @param link that waits, null if the answer didn't say
 * @param deadline of the newest challenge, null if there is none
 * @param limit a deadline that outlives the challenge, null if there is none: the one of credentials that aren't stored
 */
record PausedCall(String resource, String session, String link, Instant deadline, Instant limit) {

    static PausedCall of(String resource, MfaChallenge challenge, Instant limit) {
        return new PausedCall(
                resource,
                challenge.session(),
                challenge.link().orElse(null),
                challenge.deadline().orElse(null),
                limit);
    }

    @Override
    public String toString() {
        return "PausedCall[" + resource + "]";
    }
}
