package io.github.belvo4j.internal.mfa;

import io.github.belvo4j.mfa.MfaChallenge;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The content of a ticket: everything that is needed to resume a paused call.
 *
 * @param id the unique ID of the ticket
 * @param resource the collection that the resuming PATCH goes to, such as {@code /api/links/}
 * @param session the session of the latest challenge
 * @param link the link that is waiting; null if the response didn't contain it
 * @param deadline the deadline of the latest challenge; null if there is none
 * @param terms the terms of the first request, which outlive the challenge
 */
public record PausedCall(
        String id,
        String resource,
        String session,
        @Nullable String link,
        @Nullable Instant deadline,
        ResumeTerms terms) {

    /** The prefix of all IDs. It is generated once for each process, since generating a random number takes a microsecond. */
    private static final String PROCESS = UUID.randomUUID() + "/";

    private static final AtomicLong CALLS = new AtomicLong();

    static PausedCall of(String resource, MfaChallenge challenge, ResumeTerms terms) {
        return new PausedCall(
                PROCESS + CALLS.incrementAndGet(),
                resource,
                challenge.session(),
                challenge.link().orElse(null),
                challenge.deadline().orElse(null),
                terms);
    }

    @Override
    public String toString() {
        return "PausedCall[" + resource + "]";
    }
}
