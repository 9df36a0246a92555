package io.github.belvo4j.internal.outcome;

import io.github.belvo4j.internal.outcome.LinkLooks.Found;
import io.github.belvo4j.model.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the links that were found a lost registration has made. Belvo's clock decides: when the call began by it follows
 * from the time of a later response.
 *
 * @param link the only one that it can be; null if there is none, or more than one
 * @param isCertain whether it can't be older than the call
 * @param doubt what is known otherwise
 */
record Registered(@Nullable Link link, boolean isCertain, String doubt) {

    /** A response's date is cut to seconds. */
    private static final Duration CUT_OFF = Duration.ofSeconds(1);

    /**
     * Compares links with the begin of a call.
     *
     * @param begun as {@link System#nanoTime()}
     */
    static Registered of(Found found, long begun) {
        if (found.date() == null) {
            // Our clock may be wrong by any time.
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
                    "No link with this external id was registered so far; the registration may be under way for up to"
                            + " 5 minutes. List the links before you register again");
        }
        if (candidates.size() > 1) {
            return new Registered(
                    null,
                    false,
                    "There are " + candidates.size()
                            + " links with this external id, any of which may be the one. Look at"
                            + " them before you register again");
        }
        return new Registered(
                candidates.get(0),
                isCertain,
                "There is a link with this external id, which may be older than the registration. Look at when it was"
                        + " created before you register again");
    }

    private static boolean isBefore(Link link, Instant time) {
        return link.getCreatedAt() != null && link.getCreatedAt().toInstant().isBefore(time);
    }

    /** One that doesn't show its external id may be anybody's, and one from the future is dated by another clock. */
    private static boolean isWithin(Link link, Instant begin, Instant end) {
        if (link.getExternalId() == null || link.getCreatedAt() == null) {
            return false;
        }
        Instant created = link.getCreatedAt().toInstant();
        return !created.isBefore(begin) && !created.isAfter(end);
    }
}
