package io.github.belvo4j.resource;

/**
 * A resource whose items can be read by ID.
 *
 * @param <T> the items
 * @param <Q> the query of the list
 */
public interface ReadResource<T, Q> extends Resource<T, Q> {

    /**
     * Reads one item.
     *
     * @param id the ID of the item
     * @return the item
     */
    T get(String id);
}
