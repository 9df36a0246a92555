package io.github.belvo4j.internal.resource;

import feign.Request.HttpMethod;
import io.github.belvo4j.api.PageQuery;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.model.AsyncAccepted;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The operations of a generated interface by what they do for its resource, which follows from HTTP method, path and
 * parameters. A missing operation is empty.
 *
 * @param list a GET of the collection, by a query that selects a page
 * @param get a GET of an item
 * @param post a POST to the collection, which creates an item or retrieves data
 * @param delete a DELETE of an item
 * @param resume a PATCH of the collection, which resumes a paused call
 */
record ResourceOperations(
        Optional<OperationDescriptor> list,
        Optional<OperationDescriptor> get,
        Optional<OperationDescriptor> post,
        Optional<OperationDescriptor> delete,
        Optional<OperationDescriptor> resume) {

    private static final ClassValue<ResourceOperations> KNOWN = new ClassValue<>() {
        @Override
        protected ResourceOperations computeValue(Class<?> api) {
            return find(api);
        }
    };

    /**
     * The operations of an interface.
     *
     * @throws IllegalStateException if two operations do the same
     */
    static ResourceOperations of(Class<?> api) {
        return KNOWN.get(api);
    }

    private static ResourceOperations find(Class<?> api) {
        List<OperationDescriptor> candidates = OperationDescriptor.of(api).values().stream()
                .filter(operation -> operation.method().getParameterCount() == 1)
                .filter(operation -> operation.method().getReturnType() != AsyncAccepted.class)
                .toList();
        return new ResourceOperations(
                only(candidates, operation -> isOnCollection(operation, HttpMethod.GET) && takesPage(operation)),
                only(candidates, operation -> isOnItem(operation, HttpMethod.GET)),
                only(candidates, operation -> isOnCollection(operation, HttpMethod.POST)),
                only(candidates, operation -> isOnItem(operation, HttpMethod.DELETE)),
                only(candidates, operation -> isOnCollection(operation, HttpMethod.PATCH)));
    }

    private static Optional<OperationDescriptor> only(
            List<OperationDescriptor> operations, Predicate<OperationDescriptor> role) {
        return operations.stream().filter(role).reduce((one, other) -> {
            throw new IllegalStateException(one.line() + " and " + other.line() + " can't be told apart");
        });
    }

    private static boolean isOnCollection(OperationDescriptor operation, HttpMethod method) {
        return operation.httpMethod() == method && operation.path().equals(operation.resource());
    }

    private static boolean isOnItem(OperationDescriptor operation, HttpMethod method) {
        return operation.httpMethod() == method && !operation.path().equals(operation.resource());
    }

    private static boolean takesPage(OperationDescriptor operation) {
        return PageQuery.class.isAssignableFrom(operation.method().getParameterTypes()[0]);
    }
}
