package io.github.belvo4j.internal.resource;

import feign.Request.HttpMethod;
import io.github.belvo4j.api.PageQuery;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.model.AsyncAccepted;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The operations of a generated interface by their roles, which are derived from the HTTP method, the path and the parameters.
 * An operation that the interface doesn't have is empty.
 *
 * @param list a GET of the collection, with a query that selects a page
 * @param get a GET of an item
 * @param post a POST to the collection, which creates an item or retrieves data
 * @param postAsync the same POST in the asynchronous mode
 * @param delete a DELETE of an item
 * @param resume a PATCH of the collection, which resumes a paused call
 */
record ResourceOperations(
        Optional<OperationDescriptor> list,
        Optional<OperationDescriptor> get,
        Optional<OperationDescriptor> post,
        Optional<OperationDescriptor> postAsync,
        Optional<OperationDescriptor> delete,
        Optional<OperationDescriptor> resume) {

    private static final ClassValue<ResourceOperations> KNOWN = new ClassValue<>() {
        @Override
        protected ResourceOperations computeValue(Class<?> api) {
            return find(api);
        }
    };

    /**
     * Returns the operations of an interface.
     *
     * @throws IllegalStateException if two operations have the same role
     */
    static ResourceOperations of(Class<?> api) {
        return KNOWN.get(api);
    }

    private static ResourceOperations find(Class<?> api) {
        Map<Boolean, List<OperationDescriptor>> byMode = OperationDescriptor.of(api).values().stream()
                .filter(operation -> operation.method().getParameterCount() == 1)
                .collect(Collectors.partitioningBy(
                        operation -> operation.method().getReturnType() == AsyncAccepted.class));
        List<OperationDescriptor> candidates = Objects.requireNonNull(byMode.get(false));
        List<OperationDescriptor> asynchronous = Objects.requireNonNull(byMode.get(true));
        String collection = candidates.stream()
                .map(OperationDescriptor::resource)
                .min(Comparator.comparingInt(String::length))
                .orElse("");
        String item = Pattern.quote(collection) + "\\{[^/]+}/?";
        return new ResourceOperations(
                only(
                        candidates,
                        HttpMethod.GET,
                        operation -> operation.path().equals(collection) && takesPage(operation)),
                only(candidates, HttpMethod.GET, operation -> operation.path().matches(item)),
                only(candidates, HttpMethod.POST, operation -> operation.path().equals(collection)),
                only(
                        asynchronous,
                        HttpMethod.POST,
                        operation -> operation.path().equals(collection)),
                only(
                        candidates,
                        HttpMethod.DELETE,
                        operation -> operation.path().matches(item)),
                only(candidates, HttpMethod.PATCH, operation -> operation.path().equals(collection)));
    }

    private static Optional<OperationDescriptor> only(
            List<OperationDescriptor> operations, HttpMethod method, Predicate<OperationDescriptor> role) {
        Predicate<OperationDescriptor> hasMethod = operation -> operation.httpMethod() == method;
        return operations.stream().filter(hasMethod.and(role)).reduce((one, other) -> {
            throw new IllegalStateException(one.line() + " and " + other.line() + " can't be told apart");
        });
    }

    private static boolean takesPage(OperationDescriptor operation) {
        return PageQuery.class.isAssignableFrom(operation.method().getParameterTypes()[0]);
    }
}
