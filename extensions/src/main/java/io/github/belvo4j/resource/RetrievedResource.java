package io.github.belvo4j.resource;

import java.util.List;

/**
 * Data that Belvo reads at institutions, through links: {@code retrieve} makes it read there, {@code list} shows what it
 * has read.
 *
 * @param <T> the items
 * @param <R> the request that retrieves them
 * @param <Q> the query of the list
 */
public interface RetrievedResource<T, R, Q> extends Resource<T, Q> {

    /**
     * Makes Belvo read at the institution.
     *
     * @param request which link, and what of it
     * @return what was read
     * @throws io.github.belvo4j.mfa.MfaRequiredException if the institution wants a token
     */
    List<T> retrieve(R request);
}
