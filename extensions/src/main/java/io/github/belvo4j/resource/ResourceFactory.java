package io.github.belvo4j.resource;

import io.github.belvo4j.api.PageQuery;
import io.github.belvo4j.model.ResultPage;
import io.github.belvo4j.paging.Paged;
import java.util.function.Function;

/**
 * Creates resources from generated interfaces, for classes such as {@link Brazil} that group resources. Applications get
 * resources from {@link io.github.belvo4j.Belvo}.
 */
public interface ResourceFactory {

    /**
     * Implements a generated interface.
     *
     * @param type the interface, such as {@code LinksApi.class}
     * @param <T> the type of the interface
     * @return the implementation; the same object each time
     */
    <T> T api(Class<T> type);

    /**
     * Creates a resource from a generated interface. Of the operations that list, read, create, retrieve, delete and resume,
     * the resource has those that the interface declares.
     *
     * @param api the interface, such as {@code AccountsApi.class}
     * @param <R> the type of the resource, which must match the operations of the interface
     * @return the resource; the same object each time
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // The caller knows which operations the interface has.
    <R extends Resource<?, ?>> R resource(Class<?> api);

    /**
     * Creates a list that belongs to an item, such as the charges of a payment.
     *
     * @param query the query that selects the items; it is copied
     * @param read the function that reads one page
     * @param <T> the type of the items
     * @param <Q> the type of the query
     * @return the list
     */
    <T, Q extends PageQuery<Q>> Paged<T> pages(Q query, Function<Q, ? extends ResultPage<T>> read);
}
