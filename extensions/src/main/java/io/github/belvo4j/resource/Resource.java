package io.github.belvo4j.resource;

import io.github.belvo4j.paging.Paged;

/**
 * A resource whose items can be listed. Every method of this interface and its subinterfaces throws a
 * {@link io.github.belvo4j.error.BelvoException} if it fails.
 *
 * @param <T> the type of the items
 * @param <Q> the type of the list's query
 */
public interface Resource<T, Q> {

    /**
     * Lists all items.
     *
     * @return the items, fetched page by page with the largest page size
     * @throws io.github.belvo4j.error.InvalidRequestException during iteration, if the list requires a filter
     */
    Paged<T> list();

    /**
     * Lists items.
     *
     * @param query the query that selects the items. Its page is ignored (see {@link Paged#from(int)}); its page size, if the
     *     list has one, is 1,000 by default. Later changes to the query don't affect the list.
     * @return the items, fetched page by page
     */
    Paged<T> list(Q query);
}
