package io.github.belvo4j.internal.feign;

import io.github.belvo4j.mfa.InvalidMfaTicketException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The latest requests that used up a token, with their outcomes. If a retry outside Feign repeats a call with the same
 * arguments, the repeated call fails like the first one, and the token isn't sent again.
 */
public final class SingleUseRequests {

    private static final int KEPT = 1_000;

    private final Map<String, Optional<RuntimeException>> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<RuntimeException>> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Claims a request, immediately before it is sent.
     *
     * @throws RuntimeException the failure of the same request, if it was sent before and failed
     * @throws InvalidMfaTicketException if the same request succeeded, or is being sent
     */
    synchronized void claim(String request) {
        Optional<RuntimeException> failure = failures.putIfAbsent(request, Optional.empty());
        if (failure != null) {
            throw failure.orElseGet(() -> new InvalidMfaTicketException(
                    "The token was already sent in the same request, and nothing was sent now; check the link before you start"
                            + " over"));
        }
    }

    synchronized void failed(String request, RuntimeException failure) {
        failures.put(request, Optional.of(failure));
    }

    /** Releases a request that wasn't sent after all. */
    synchronized void giveBack(String request) {
        failures.remove(request);
    }

    /** Returns a digest that identifies a request, since the request itself contains a secret. */
    static String key(String request) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
