package io.github.belvo4j.resource;

import io.github.belvo4j.paging.Paged;

/**
 * Something that Belvo keeps lists of.
 *
 * <p>Every method of this class and of those below it throws a {@link io.github.belvo4j.error.BelvoException} when it
 * doesn't succeed.
 *
 * @param <T> the items
 * @param <Q> the query of the list
 */
public interface Resource<T, Q> {

    /**
     * Lists all items.
     *
     * @return read page by page, each as long as Belvo lets it be
     * @throws io.github.belvo4j.error.InvalidRequestException while it is read, if the list can't do without a filter
     */
    Paged<T> list();

    /**
     * Lists items.
     *
     * @param query which items; its page is ignored (see {@link Paged#from(int)}), its page size is 1000 unless set,
     *     where the list has page sizes. Later changes to it don't change the list.
     * @return read page by page
     */
    Paged<T> list(Q query);
}
