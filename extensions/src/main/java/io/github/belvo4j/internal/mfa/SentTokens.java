package io.github.belvo4j.internal.mfa;

import io.github.belvo4j.mfa.InvalidMfaTicketException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The tickets for which a client, or a client derived from it, has sent a token. No other token is sent for them. Belvo
 * responds to a wrong token with another challenge, which has its own ticket.
 */
public final class SentTokens {

    private static final int FIRST_CLEANING = 1_000;

    /** The time for which tickets without a deadline are remembered. No session lasts that long. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Map<String, Instant> expiries = new HashMap<>();
    private int nextCleaning = FIRST_CLEANING;

    /**
     * Claims a ticket, immediately before its token is sent.
     *
     * @throws InvalidMfaTicketException if a token was sent for it before
     */
    synchronized void claim(PausedCall paused, Instant now) {
        Instant expiry = paused.deadline() == null ? now.plus(LONGEST) : paused.deadline();
        if (expiries.putIfAbsent(paused.id(), expiry) != null) {
            throw new InvalidMfaTicketException(
                    "A token was already sent for this ticket, and nothing was sent now; check"
                            + " the link before you start over");
        }
        if (expiries.size() >= nextCleaning) {
            // Expired tickets are rejected anyway.
            expiries.values().removeIf(other -> other.isBefore(now));
            nextCleaning = Math.max(FIRST_CLEANING, 2 * expiries.size());
        }
    }

    /** Releases a ticket whose token wasn't sent after all. */
    synchronized void giveBack(PausedCall paused) {
        expiries.remove(paused.id());
    }
}
