package io.github.belvo4j.resource;

/**
 * Retrieved data whose items can be read and deleted by ID.
 *
 * @param <T> the type of the items
 * @param <R> the type of the request that retrieves items
 * @param <Q> the type of the list's query
 */
public interface StoredResource<T, R, Q> extends RetrievedResource<T, R, Q> {

    /**
     * Deletes one item that Belvo has stored.
     *
     * @param id the ID of the item
     */
    void delete(String id);
}
