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
public abstract sealed class Resource<T, Q> permits ReadResource, RetrievedResource {

    private final Listing<?, T, Q> listing;

    Resource(Listing<?, T, Q> listing) {
        this.listing = listing;
    }

    /**
     * Lists all items.
     *
     * @return read page by page, each as long as Belvo lets it be
     * @throws io.github.belvo4j.error.InvalidRequestException while it is read, if the list can't do without a filter
     */
    public Paged<T> list() {
        return listing.all();
    }

    /**
     * Lists items.
     *
     * @param query which items; its page is ignored (see {@link Paged#from(int)}), its page size is 1000 unless set,
     *     where the list has page sizes. Later changes to it don't change the list.
     * @return read page by page
     */
    public Paged<T> list(Q query) {
        return listing.of(query);
    }
}
