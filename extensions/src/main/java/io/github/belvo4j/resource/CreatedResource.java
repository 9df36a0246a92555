package io.github.belvo4j.resource;

import java.util.function.Function;

/**
 * Something that callers create.
 *
 * @param <T> the items
 * @param <C> the request that creates one
 * @param <Q> the query of the list
 */
public final class CreatedResource<T, C, Q> extends ReadResource<T, Q> {

    private final Function<C, T> create;

    CreatedResource(Listing<?, T, Q> listing, Function<String, T> get, Function<C, T> create) {
        super(listing, get);
        this.create = create;
    }

    /**
     * Creates an item.
     *
     * @param request what it is to be
     * @return the item
     */
    public T create(C request) {
        return create.apply(request);
    }
}
