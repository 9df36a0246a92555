package io.github.belvo4j.resource;

import java.util.List;
import java.util.function.Function;

/**
 * Data that Belvo reads at institutions, through links: {@code retrieve} makes it read there, {@code list} shows what it
 * has read.
 *
 * @param <T> the items
 * @param <R> the request that retrieves them
 * @param <Q> the query of the list
 */
public sealed class RetrievedResource<T, R, Q> extends Resource<T, Q> permits StoredResource {

    private final Function<R, List<T>> retrieve;

    RetrievedResource(Listing<?, T, Q> listing, Function<R, List<T>> retrieve) {
        super(listing);
        this.retrieve = retrieve;
    }

    /**
     * Makes Belvo read at the institution.
     *
     * @param request which link, and what of it
     * @return what was read
     * @throws io.github.belvo4j.mfa.MfaRequiredException if the institution wants a token
     */
    public List<T> retrieve(R request) {
        return retrieve.apply(request);
    }
}
