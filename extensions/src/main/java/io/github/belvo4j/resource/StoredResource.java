package io.github.belvo4j.resource;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Data whose items can be read and deleted one by one.
 *
 * @param <T> the items
 * @param <R> the request that retrieves them
 * @param <Q> the query of the list
 */
public sealed class StoredResource<T, R, Q> extends RetrievedResource<T, R, Q> permits ResumableResource {

    private final Function<String, T> get;
    private final Consumer<String> delete;

    StoredResource(
            Listing<?, T, Q> listing, Function<R, List<T>> retrieve, Function<String, T> get, Consumer<String> delete) {
        super(listing, retrieve);
        this.get = get;
        this.delete = delete;
    }

    /**
     * Shows one item that Belvo has read.
     *
     * @param id of the item
     * @return the item
     */
    public T get(String id) {
        return get.apply(id);
    }

    /**
     * Deletes one item at Belvo.
     *
     * @param id of the item
     */
    public void delete(String id) {
        delete.accept(id);
    }
}
