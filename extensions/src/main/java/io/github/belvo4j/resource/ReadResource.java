package io.github.belvo4j.resource;

/**
 * Something whose items can be read one by one.
 *
 * @param <T> the items
 * @param <Q> the query of the list
 */
public interface ReadResource<T, Q> extends Resource<T, Q> {

    /**
     * Reads one item.
     *
     * @param id of the item
     * @return the item
     */
    T get(String id);
}
