package io.github.belvo4j;

import io.github.belvo4j.internal.client.ApiFactory;
import io.github.belvo4j.internal.invoke.ResponseRecorder;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.resource.Resources;
import io.github.belvo4j.response.ApiResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A client of Belvo's API. It is immutable and safe for use by multiple threads: create one and keep it. Closing it
 * closes its connections.
 */
public final class Belvo extends Resources implements AutoCloseable {

    private final ApiFactory apis;

    Belvo(ApiFactory apis) {
        super(apis);
        this.apis = apis;
    }

    /**
     * Starts to configure a client.
     *
     * @return a builder without credentials and environment
     */
    public static BelvoBuilder builder() {
        return new BelvoBuilder();
    }

    /**
     * Creates a client from the environment variables {@code BELVO_SECRET_ID}, {@code BELVO_SECRET_PASSWORD} and
     * {@code BELVO_ENVIRONMENT} ({@code sandbox}, the default, or {@code production}).
     *
     * @return the client
     * @throws IllegalStateException if a variable is missing
     * @throws IllegalArgumentException if the environment has another name
     */
    public static Belvo fromEnvironment() {
        return EnvironmentVariables.client(System.getenv());
    }

    /**
     * An interface as generated from the OpenAPI document, for any of its operations. They throw the same exceptions:
     * {@link io.github.belvo4j.error.BelvoException}, and {@link io.github.belvo4j.mfa.MfaRequiredException} for a 428.
     *
     * @param type a generated interface, such as {@code LinksApi.class}
     * @param <T> the interface
     * @return the same object each time
     */
    public <T> T api(Class<T> type) {
        return apis.api(type);
    }

    /**
     * A client with other options that shares the connections of this one. It is cheap to create; closing either closes
     * the connections of both.
     *
     * @param options what is different
     * @return another client
     */
    public Belvo withOptions(RequestOptions options) {
        return new Belvo(apis.with(apis.settings().with(options)));
    }

    /**
     * Makes a call and returns its result together with the status and headers of the response. Where a call sends
     * several requests, they are those of the last response.
     *
     * @param call one call of the given client, on this thread
     * @param <T> what the call returns
     * @return the successful response
     * @throws io.github.belvo4j.error.BelvoException if the call fails
     * @throws IllegalStateException if the call sent no request
     */
    public <T extends @Nullable Object> ApiResponse<T> exchange(Function<Belvo, T> call) {
        ResponseRecorder recorder = new ResponseRecorder();
        T body = call.apply(new Belvo(apis.recording(recorder)));
        return recorder.response(body);
    }

    /**
     * Makes a call on another thread: a virtual one where the JVM has them (from Java 21 on), otherwise a thread of this
     * client. It never blocks a thread of a shared pool. This has nothing to do with Belvo's asynchronous mode, which
     * responds by webhook.
     *
     * @param call one or more calls of this client
     * @param <T> what the calls return
     * @return completes with what the calls return, or exceptionally with the
     *     {@link io.github.belvo4j.error.BelvoException} as the cause; cancelling it doesn't end a call in progress
     */
    public <T extends @Nullable Object> CompletableFuture<T> inBackground(Function<Belvo, T> call) {
        return inBackground(call, apis.executor());
    }

    /**
     * Makes a call on a thread of an executor.
     *
     * @param call one or more calls of this client
     * @param executor whose threads may block for minutes
     * @param <T> what the calls return
     * @return see {@link #inBackground(Function)}
     */
    public <T extends @Nullable Object> CompletableFuture<T> inBackground(Function<Belvo, T> call, Executor executor) {
        return CompletableFuture.supplyAsync(() -> call.apply(this), executor);
    }

    /** Closes the connections. Calls in progress fail, and later ones throw {@link IllegalStateException}. */
    @Override
    public void close() {
        apis.close();
    }
}
