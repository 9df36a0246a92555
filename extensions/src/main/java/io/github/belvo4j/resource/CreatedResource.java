package io.github.belvo4j.resource;

/**
 * Something that callers create.
 *
 * @param <T> the items
 * @param <C> the request that creates one
 * @param <Q> the query of the list
 */
public interface CreatedResource<T, C, Q> extends ReadResource<T, Q> {

    /**
     * Creates an item.
     *
     * @param request what it is to be
     * @return the item
     */
    T create(C request);
}
