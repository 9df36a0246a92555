package io.github.belvo4j.resource;

/**
 * A resource whose items are created by callers.
 *
 * @param <T> the items
 * @param <C> the request that creates one
 * @param <Q> the query of the list
 */
public interface CreatedResource<T, C, Q> extends ReadResource<T, Q> {

    /**
     * Creates an item.
     *
     * @param request describes the item
     * @return the created item
     */
    T create(C request);
}
