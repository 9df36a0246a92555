package io.github.belvo4j.internal.invoke;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Client;
import feign.Request;
import feign.Response;
import feign.Util;
import io.github.belvo4j.internal.error.BelvoErrorDecoder;
import io.github.belvo4j.internal.json.ItemFilter;
import io.github.belvo4j.internal.json.Json;
import io.github.belvo4j.internal.observe.CallObservation;
import io.github.belvo4j.internal.operation.ErrorResponses;
import io.github.belvo4j.internal.operation.KeptBody;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.response.UnreadableItem;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Creates the requests of one operation, sends them with an implementation of Feign's {@code Client}, and reads the responses.
 */
public final class Exchange {

    /** Ignored, since the client applies its own timeouts for each HTTP method. */
    private static final Request.Options OPTIONS =
            new Request.Options(10, TimeUnit.SECONDS, 60, TimeUnit.SECONDS, false);

    private final OperationDescriptor operation;
    private final RequestFactory requests;
    private final Json json;
    private final BelvoErrorDecoder errors;
    private final boolean keepsBodies;
    private final @Nullable Consumer<? super UnreadableItem> skipped;
    private final @Nullable ResponseRecorder recorder;

    /**
     * Prepares the exchanges of an operation.
     *
     * @param keepsBodies whether exceptions contain bodies that can't be read
     * @param skipped the callback for items that lists skip; null if lists don't skip any
     * @param recorder null unless responses are recorded
     */
    public Exchange(
            OperationDescriptor operation,
            RequestDefaults defaults,
            Json json,
            BelvoErrorDecoder errors,
            boolean keepsBodies,
            @Nullable Consumer<? super UnreadableItem> skipped,
            @Nullable ResponseRecorder recorder) {
        this.operation = operation;
        this.requests = new RequestFactory(operation, defaults, json);
        this.json = json;
        this.errors = errors;
        this.keepsBodies = keepsBodies;
        this.skipped = skipped;
        this.recorder = recorder;
    }

    public OperationDescriptor operation() {
        return operation;
    }

    RequestFactory requests() {
        return requests;
    }

    /**
     * Sends a request and reads its response.
     *
     * @throws IOException if there is no response
     * @throws io.github.belvo4j.error.BelvoException if the response isn't a documented success
     */
    @Nullable
    Object send(Request request, Client client) throws IOException {
        Response answer = client.execute(request, OPTIONS);
        try {
            // A custom client may have sent another request.
            Response response = answer.request() == request
                    ? answer
                    : answer.toBuilder().request(request).build();
            return read(response, operation.returnType());
        } finally {
            Util.ensureClosed(answer.body());
        }
    }

    /**
     * Checks the arguments of a call whose request is created elsewhere.
     *
     * @param validator null if requests aren't validated
     * @throws io.github.belvo4j.error.InvalidRequestException if an argument is invalid, or would change the path
     */
    public void check(Object api, @Nullable RequestValidator validator, @Nullable Object[] arguments) {
        if (validator != null && !requests.checksAllArguments()) {
            validator.check(api, operation, arguments);
        }
        requests.checkPath(arguments);
    }

    /**
     * Reads a response.
     *
     * @param type the type of the body
     * @throws io.github.belvo4j.error.BelvoException if the response isn't a documented success
     */
    public @Nullable Object read(Response response, Type type) {
        CallObservation.answered(response.status());
        if (recorder != null) {
            recorder.record(response);
        }
        try {
            return content(response, type);
        } catch (IOException e) {
            throw BelvoErrorDecoder.brokenOff(response, e);
        }
    }

    private @Nullable Object content(Response response, Type type) throws IOException {
        if (response.status() < 200 || response.status() > 299) {
            throw errors.decode(response);
        }
        if (!operation.isSuccess(response.status())) {
            throw errors.unexpected(response);
        }
        return type == void.class ? null : body(keepsBodies ? KeptBody.in(response) : response, type);
    }

    private @Nullable Object body(Response response, Type type) throws IOException {
        Object body = json.decode(response, type, skipped == null ? null : filter(response.request(), skipped));
        if (body != null) {
            Essentials.missing(body, response.request()).ifPresent(reason -> {
                throw ErrorResponses.unreadable(response, "it has " + reason);
            });
        }
        return body;
    }

    private ItemFilter filter(Request request, Consumer<? super UnreadableItem> taker) {
        return new ItemFilter() {
            @Override
            public @Nullable String wrong(Object item) {
                String missing = Essentials.missingInItem(item, request);
                return missing == null ? null : "it has " + missing;
            }

            @Override
            public void skipped(JsonNode item, String reason) {
                taker.accept(new UnreadableItem(operation.line(), reason, item.toString()));
            }
        };
    }
}
