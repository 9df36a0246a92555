package io.github.belvo4j.resource;

/**
 * Data whose retrieval can be resumed if the institution requires a token, and that can also be retrieved in Belvo's
 * asynchronous mode.
 *
 * @param <T> the items
 * @param <R> the request that retrieves them
 * @param <Q> the query of the list
 */
public interface ResumableAsyncResource<T, R, Q> extends ResumableResource<T, R, Q>, AsyncResource<T, R, Q> {}
