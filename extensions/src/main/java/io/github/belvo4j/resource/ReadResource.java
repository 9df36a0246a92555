package io.github.belvo4j.resource;

/**
 * A resource whose items can be read by ID.
 *
 * @param <T> the type of the items
 * @param <Q> the type of the list's query
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
