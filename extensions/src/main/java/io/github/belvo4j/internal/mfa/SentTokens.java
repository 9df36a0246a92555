package io.github.belvo4j.internal.mfa;

import io.github.belvo4j.mfa.InvalidMfaTicketException;
import io.github.belvo4j.mfa.MfaAnswer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Which tokens a client, or one derived from it, has sent for which ticket: none is sent for the same ticket again. */
public final class SentTokens {

    private static final int BETWEEN_CLEANINGS = 1_000;

    /** For a ticket without a deadline. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Map<String, Instant> expiries = new HashMap<>();
    private int sinceCleaning;

    /**
     * Claims a token, immediately before it is sent.
     *
     * @throws InvalidMfaTicketException if it was sent for this ticket before
     */
    synchronized void claim(PausedCall paused, MfaAnswer.Token token, Instant now) {
        Instant expiry = paused.deadline() == null ? now.plus(LONGEST) : paused.deadline();
        if (expiries.putIfAbsent(key(paused, token), expiry) != null) {
            throw new InvalidMfaTicketException(
                    "The token was already sent for this ticket, and nothing was sent now; look at the link before you start over");
        }
        if (++sinceCleaning == BETWEEN_CLEANINGS) {
            sinceCleaning = 0;
            // What has expired is refused anyway.
            expiries.values().removeIf(other -> other.isBefore(now));
        }
    }

    /** Gives a token back that wasn't sent after all. */
    synchronized void giveBack(PausedCall paused, MfaAnswer.Token token) {
        expiries.remove(key(paused, token));
    }

    /** Not the token itself, which is a secret. */
    private static String key(PausedCall paused, MfaAnswer.Token token) {
        try {
            byte[] both = (paused.id() + ' ' + token.value()).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(both));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
