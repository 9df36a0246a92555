package io.github.belvo4j.resource;

import java.util.function.Function;

/**
 * Something whose items can be read one by one.
 *
 * @param <T> the items
 * @param <Q> the query of the list
 */
public sealed class ReadResource<T, Q> extends Resource<T, Q> permits CreatedResource, Links {

    private final Function<String, T> get;

    ReadResource(Listing<?, T, Q> listing, Function<String, T> get) {
        super(listing);
        this.get = get;
    }

    /**
     * Reads one item.
     *
     * @param id of the item
     * @return the item
     */
    public T get(String id) {
        return get.apply(id);
    }
}
