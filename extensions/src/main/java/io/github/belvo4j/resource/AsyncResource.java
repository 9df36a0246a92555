package io.github.belvo4j.resource;

import io.github.belvo4j.model.AsyncAccepted;

/**
 * Data that can also be retrieved in Belvo's asynchronous mode: Belvo accepts the request immediately, retrieves the data
 * later, and reports the completion by webhook.
 *
 * @param <T> the type of the items
 * @param <R> the type of the request that retrieves items
 * @param <Q> the type of the list's query
 */
public interface AsyncResource<T, R, Q> extends StoredResource<T, R, Q> {

    /**
     * Asks Belvo to retrieve data from the institution, without waiting for it. A webhook with the process type
     * {@code async_post} reports the completion; from then on, {@code list} returns the data.
     *
     * @param request the request, which selects the link and the data
     * @return the ID of the request, which the webhook contains
     * @throws io.github.belvo4j.mfa.MfaRequiredException if the institution requires a token
     */
    AsyncAccepted retrieveAsync(R request);
}
