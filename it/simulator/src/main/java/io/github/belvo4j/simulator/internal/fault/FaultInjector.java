package io.github.belvo4j.simulator.internal.fault;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Response;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.http.ApiResponse;
import io.github.belvo4j.simulator.model.SimulatedFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults that haven't been applied yet. They are applied in the order in which they were added. */
public final class FaultInjector {
    private final List<SimulatedFault> waiting = new ArrayList<>();

    public synchronized void add(SimulatedFault fault) {
        waiting.add(fault);
    }

    public synchronized List<SimulatedFault> snapshot() {
        return List.copyOf(waiting);
    }

    public synchronized void reset() {
        waiting.clear();
    }

    /**
     * Returns the first fault that applies to a request. A fault is removed after it has been returned for
     * {@link SimulatedFault#times()} requests.
     */
    public synchronized Optional<SimulatedFault> take(String method, String path) {
        for (int i = 0; i < waiting.size(); i++) {
            SimulatedFault fault = waiting.get(i);
            if (matches(fault, method, path)) {
                if (fault.times() == 1) {
                    waiting.remove(i);
                } else {
                    waiting.set(i, fault.times(fault.times() - 1));
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private static boolean matches(SimulatedFault fault, String method, String path) {
        return (fault.method() == null || fault.method().equals(method))
                && (fault.path() == null || matches(fault.path(), path));
    }

    private static boolean matches(String pattern, String path) {
        return pattern.endsWith("*")
                ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                : path.equals(pattern);
    }

    /** Returns whether the request takes effect despite the fault. */
    public static boolean letsThrough(SimulatedFault fault) {
        return fault.takesEffect()
                || fault.kind() == SimulatedFault.Kind.DELAY
                || fault.kind() == SimulatedFault.Kind.MALFORMED_BODY;
    }

    /** Returns the response to send instead of the actual one. */
    public static Response apply(SimulatedFault fault, Response answer) {
        Response.Builder response = Response.Builder.like(answer)
                .but()
                .incrementInitialDelay(fault.delay().toMillis());
        return switch (fault.kind()) {
            case STATUS ->
                Response.Builder.like(error(fault).toWireMock(answer))
                        .but()
                        .incrementInitialDelay(fault.delay().toMillis())
                        .build();
            case DELAY -> response.build();
            case CONNECTION_RESET ->
                response.fault(Fault.CONNECTION_RESET_BY_PEER).build();
            case EMPTY_RESPONSE -> response.fault(Fault.EMPTY_RESPONSE).build();
            case MALFORMED_BODY -> {
                byte[] body = answer.getBody();
                yield response.body(Arrays.copyOf(body, body.length / 2)).build();
            }
        };
    }

    private static ApiResponse error(SimulatedFault fault) {
        Duration retryAfter = fault.retryAfter();
        Map<String, String> headers =
                retryAfter == null ? Map.of() : Map.of("Retry-After", Long.toString(retryAfter.toSeconds()));
        return fault.status() == 403
                ? ApiResponse.forbidden()
                : ApiError.of(fault.status(), code(fault.status()), "The simulator was told to return this error")
                        .answer()
                        .withHeaders(headers);
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "authentication_failed";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 408 -> "request_timeout";
            case 429 -> "too_many_requests";
            case 500 -> "unexpected_error";
            default -> status < 500 ? "invalid" : "service_unavailable";
        };
    }
}
