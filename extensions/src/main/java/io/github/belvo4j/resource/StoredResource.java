package io.github.belvo4j.resource;

/**
 * Data whose items can be read and deleted one by one.
 *
 * @param <T> the items
 * @param <R> the request that retrieves them
 * @param <Q> the query of the list
 */
public interface StoredResource<T, R, Q> extends RetrievedResource<T, R, Q> {

    /**
     * Shows one item that Belvo has read.
     *
     * @param id of the item
     * @return the item
     */
    T get(String id);

    /**
     * Deletes one item at Belvo.
     *
     * @param id of the item
     */
    void delete(String id);
}
