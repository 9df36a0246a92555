package io.github.belvo4j.internal.outcome;

import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks up the current state of links. */
public interface LinkLooks {

    /** Returns a link by its ID. */
    Link get(String id);

    /** Finds the links with a registration's external ID and institution. */
    Found find(RegisterLinkRequest registration);

    /**
     * The result of a search.
     *
     * @param links all links that were found
     * @param date the time on the server's clock when the server responded, truncated to seconds; null if the response didn't
     *     contain it
     * @param begun the time at which the search was sent, as {@link System#nanoTime()}
     * @param ended the time at which the response had arrived, as {@link System#nanoTime()}
     */
    record Found(List<Link> links, @Nullable Instant date, long begun, long ended) {}
}
