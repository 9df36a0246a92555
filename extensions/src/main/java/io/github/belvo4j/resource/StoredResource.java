package io.github.belvo4j.resource;

/**
 * Retrieved data whose items can be read and deleted by ID.
 *
 * @param <T> the items
 * @param <R> the request that retrieves them
 * @param <Q> the query of the list
 */
public interface StoredResource<T, R, Q> extends RetrievedResource<T, R, Q> {

    /**
     * Deletes one item that Belvo has stored.
     *
     * @param id the ID of the item
     */
    void delete(String id);
}
