package io.github.belvo4j.resource;

/**
 * Data whose retrieval can be resumed if the institution requires a token, and that can also be retrieved in Belvo's
 * asynchronous mode.
 *
 * @param <T> the type of the items
 * @param <R> the type of the request that retrieves items
 * @param <Q> the type of the list's query
 */
public interface ResumableAsyncResource<T, R, Q> extends ResumableResource<T, R, Q>, AsyncResource<T, R, Q> {}
