package io.github.belvo4j.resource;

/**
 * Makes resources of generated interfaces, for the classes that group them. Applications get resources from
 * {@link io.github.belvo4j.Belvo}.
 */
public interface ResourceFactory {

    /**
     * A generated interface, for any of its operations.
     *
     * @param type such as {@code LinksApi.class}
     * @param <T> the interface
     * @return the same object each time
     */
    <T> T api(Class<T> type);

    /**
     * The resource that a generated interface's operations work on: those that list, read, create, retrieve, delete and
     * resume, as far as the interface has them.
     *
     * @param api such as {@code AccountsApi.class}
     * @param <R> what the resource can do, with the types of the interface's operations
     * @return the same object each time
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // The caller knows what the interface can do.
    <R extends Resource<?, ?>> R resource(Class<?> api);
}
