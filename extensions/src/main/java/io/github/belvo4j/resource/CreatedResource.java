package io.github.belvo4j.resource;

/**
 * A resource whose items are created by callers.
 *
 * @param <T> the type of the items
 * @param <C> the type of the request that creates an item
 * @param <Q> the type of the list's query
 */
public interface CreatedResource<T, C, Q> extends ReadResource<T, Q> {

    /**
     * Creates an item.
     *
     * @param request the request, which describes the item
     * @return the created item
     */
    T create(C request);
}
