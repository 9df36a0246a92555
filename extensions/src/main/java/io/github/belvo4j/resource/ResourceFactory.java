package io.github.belvo4j.resource;

import io.github.belvo4j.api.PageQuery;
import io.github.belvo4j.model.ResultPage;
import io.github.belvo4j.paging.Paged;
import java.util.function.Function;

/**
 * Creates resources from generated interfaces, for the classes that group them. Applications get resources from
 * {@link io.github.belvo4j.Belvo}.
 */
public interface ResourceFactory {

    /**
     * Implements a generated interface.
     *
     * @param type such as {@code LinksApi.class}
     * @param <T> the interface
     * @return the same object each time
     */
    <T> T api(Class<T> type);

    /**
     * Creates the facade of a generated interface, with those operations to list, read, create, retrieve, delete and resume
     * that the interface has.
     *
     * @param api such as {@code AccountsApi.class}
     * @param <R> what the resource can do, with the types of the interface's operations
     * @return the same object each time
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // The caller knows what the interface can do.
    <R extends Resource<?, ?>> R resource(Class<?> api);

    /**
     * Creates a list that belongs to an item, such as the charges of a payment.
     *
     * @param query selects from the list; copied
     * @param read reads one page
     * @param <T> the items
     * @param <Q> the query
     * @return the list
     */
    <T, Q extends PageQuery<Q>> Paged<T> pages(Q query, Function<Q, ? extends ResultPage<T>> read);
}
