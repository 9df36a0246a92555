package io.github.belvo4j.resource;

import java.util.List;

/**
 * Data that Belvo retrieves from institutions, through links. {@code retrieve} makes Belvo fetch it from the institution;
 * {@code list} returns what Belvo has stored.
 *
 * @param <T> the type of the items
 * @param <R> the type of the request that retrieves items
 * @param <Q> the type of the list's query
 */
public interface RetrievedResource<T, R, Q> extends ReadResource<T, Q> {

    /**
     * Retrieves data from the institution.
     *
     * @param request the request, which selects the link and the data
     * @return the retrieved items
     * @throws io.github.belvo4j.mfa.MfaRequiredException if the institution requires a token
     */
    List<T> retrieve(R request);
}
