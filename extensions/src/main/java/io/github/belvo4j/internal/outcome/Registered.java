package io.github.belvo4j.internal.outcome;

import io.github.belvo4j.internal.outcome.LinkLooks.Found;
import io.github.belvo4j.model.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Determines which link was created by a registration whose response was lost, by comparing times on Belvo's clock. The start
 * of the call on that clock is derived from the time of a later response.
 *
 * @param link the only possible link; null if there is none, or more than one
 * @param isCertain whether the link can't be older than the call
 * @param doubt the reason if the outcome is uncertain
 */
record Registered(@Nullable Link link, boolean isCertain, String doubt) {

    /** The most by which a response's date may be too early, since it is truncated to seconds. */
    private static final Duration CUT_OFF = Duration.ofSeconds(1);

    /**
     * Compares the times at which links were created with the start of a call.
     *
     * @param begun the start, as {@link System#nanoTime()}
     */
    static Registered of(Found found, long begun) {
        if (found.date() == null) {
            // The local clock may be wrong.
            return of(found.links(), false);
        }
        Instant earliest = found.date().minusNanos(found.ended() - begun);
        Instant answered = found.date().plus(CUT_OFF);
        Instant latest = answered.minusNanos(found.begun() - begun);
        List<Link> candidates =
                found.links().stream().filter(link -> !isBefore(link, earliest)).toList();
        return of(candidates, candidates.stream().allMatch(link -> isWithin(link, latest, answered)));
    }

    private static Registered of(List<Link> candidates, boolean isCertain) {
        if (candidates.isEmpty()) {
            return new Registered(
                    null,
                    false,
                    "No link with this external ID has been registered so far, but the registration may take up to"
                            + " 5 minutes. List the links before you register again");
        }
        if (candidates.size() > 1) {
            return new Registered(
                    null,
                    false,
                    "There are " + candidates.size()
                            + " links with this external ID, and any of them may be the new one. Check"
                            + " them before you register again");
        }
        return new Registered(
                candidates.get(0),
                isCertain,
                "There is a link with this external ID, but it may be older than the registration. Check when it was"
                        + " created before you register again");
    }

    private static boolean isBefore(Link link, Instant time) {
        return link.getCreatedAt() != null && link.getCreatedAt().toInstant().isBefore(time);
    }

    /**
     * Returns whether a link was created within a period. A link without an external ID may belong to another registration, and
     * a creation time in the future comes from another clock.
     */
    private static boolean isWithin(Link link, Instant begin, Instant end) {
        if (link.getExternalId() == null || link.getCreatedAt() == null) {
            return false;
        }
        Instant created = link.getCreatedAt().toInstant();
        return !created.isBefore(begin) && !created.isAfter(end);
    }
}
