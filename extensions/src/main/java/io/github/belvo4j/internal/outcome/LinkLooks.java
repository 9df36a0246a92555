package io.github.belvo4j.internal.outcome;

import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import java.time.Instant;
import java.util.List;

/** Looks at links as they are now. */
public interface LinkLooks {

    /** A link by its id. */
    Link get(String id);

    /** The links of a registration's external id and institution. */
    Found find(RegisterLinkRequest registration);

    /**
     * The result of a search.
     *
     * @param links all that were found
     * @param earliest the server's clock when it answered, at the earliest
     * @param latest the same, at the latest
     * @param begun when the search was sent, as {@link System#nanoTime()}
     * @param ended when its answer was there
     */
    record Found(List<Link> links, Instant earliest, Instant latest, long begun, long ended) {}
}
