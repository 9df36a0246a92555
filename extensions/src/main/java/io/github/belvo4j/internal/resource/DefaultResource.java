package io.github.belvo4j.internal.resource;

import io.github.belvo4j.api.PageQuery;
import io.github.belvo4j.error.ErrorResponse;
import io.github.belvo4j.error.UnreadableResponseException;
import io.github.belvo4j.internal.client.ApiFactory;
import io.github.belvo4j.internal.mfa.MfaFlow;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.internal.outcome.LostResponses;
import io.github.belvo4j.internal.paging.PageReader;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaCallback;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.AsyncAccepted;
import io.github.belvo4j.model.ResultPage;
import io.github.belvo4j.paging.Paged;
import io.github.belvo4j.resource.CreatedResource;
import io.github.belvo4j.resource.ResumableAsyncResource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Implements any resource with the operations of its generated interface. The declared type of a resource limits what callers
 * can do with the resource. This class hides that the API responds to similar requests sometimes with an item and sometimes
 * with a list.
 *
 * @param <T> the type of the items
 * @param <R> the type of the request that creates or retrieves items
 * @param <Q> the type of the list's query
 */
final class DefaultResource<T, R, Q> implements ResumableAsyncResource<T, R, Q>, CreatedResource<T, R, Q> {

    private final Class<?> api;
    private final ApiFactory apis;
    private final LostResponses lost;
    private final ResourceOperations operations;

    DefaultResource(Class<?> api, ApiFactory apis, LostResponses lost) {
        this.api = api;
        this.apis = apis;
        this.lost = lost;
        this.operations = ResourceOperations.of(api);
    }

    @Override
    public Paged<T> list() {
        try {
            Object everything = operation(operations.list())
                    .method()
                    .getParameterTypes()[0]
                    .getConstructor()
                    .newInstance();
            return pages((PageQuery<?>) everything);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The query of " + api.getSimpleName() + " can't be created", e);
        }
    }

    @Override
    public Paged<T> list(Q query) {
        return pages((PageQuery<?>)
                Objects.requireNonNull(query, "The query is null; use list() without a query to list everything"));
    }

    private Paged<T> pages(PageQuery<?> query) {
        OperationDescriptor list = operation(operations.list());
        return new PageReader<T>(list.line(), page -> this.<ResultPage<T>>result(list, page)).read(query);
    }

    @Override
    public T get(String id) {
        OperationDescriptor get = operation(operations.get());
        List<T> items = items(get, id);
        if (items.size() != 1) {
            throw new UnreadableResponseException(
                    new ErrorResponse(get.line(), 200, List.of(), null, Map.of()),
                    "it has " + items.size() + " items instead of one",
                    null);
        }
        return items.get(0);
    }

    @Override
    public T create(R request) {
        return result(operation(operations.post()), request);
    }

    @Override
    public void delete(String id) {
        apis.call(operation(operations.delete()).method(), id);
    }

    @Override
    public List<T> retrieve(R request) {
        return items(operation(operations.post()), request);
    }

    @Override
    public List<T> retrieve(R request, MfaCallback callback) {
        return mfa().run(() -> retrieve(request), callback);
    }

    @Override
    public AsyncAccepted retrieveAsync(R request) {
        return result(operation(operations.postAsync()), request);
    }

    @Override
    public List<T> resume(MfaTicket ticket, MfaAnswer answer) {
        return mfa().resume(ticket, answer);
    }

    @Override
    public List<T> resume(MfaTicket ticket, MfaAnswer answer, MfaCallback callback) {
        return mfa().resume(ticket, answer, callback);
    }

    private MfaFlow<List<T>> mfa() {
        OperationDescriptor resume = operation(operations.resume());
        return apis.mfaFlow(resume.resource(), (paused, request) -> lost.resume(request, () -> items(resume, request)));
    }

    private OperationDescriptor operation(Optional<OperationDescriptor> operation) {
        return operation.orElseThrow(() -> new UnsupportedOperationException(
                api.getSimpleName() + " has no operation for this, although the type of its resource declares it"));
    }

    /**
     * Calls an operation and returns its result. A test verifies that the declared types of every resource are those of its
     * operations.
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <V> V result(OperationDescriptor operation, Object argument) {
        return (V) Objects.requireNonNull(apis.call(operation.method(), argument));
    }

    @SuppressWarnings("unchecked")
    private List<T> items(OperationDescriptor operation, Object argument) {
        Object result = result(operation, argument);
        return result instanceof List<?> list ? (List<T>) list : List.of((T) result);
    }

    @Override
    public String toString() {
        return api.getSimpleName() + " of Belvo";
    }
}
