package io.github.belvo4j.simulator;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults that wait for their calls; the one that was asked for first goes first. */
final class Faults {
    private final List<SimulatedFault> waiting = new ArrayList<>();

    synchronized void add(SimulatedFault fault) {
        waiting.add(fault);
    }

    synchronized List<SimulatedFault> snapshot() {
        return List.copyOf(waiting);
    }

    synchronized void reset() {
        waiting.clear();
    }

    /** The fault of a call, which is used up by one. */
    synchronized Optional<SimulatedFault> take(String method, String path) {
        for (int i = 0; i < waiting.size(); i++) {
            SimulatedFault fault = waiting.get(i);
            if (fault.takes(method, path)) {
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

    /** What goes out instead of an answer. */
    static Response apply(SimulatedFault fault, Response answer) {
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

    private static Answer error(SimulatedFault fault) {
        Duration retryAfter = fault.retryAfter();
        Map<String, String> headers =
                retryAfter == null ? Map.of() : Map.of("Retry-After", Long.toString(retryAfter.toSeconds()));
        return fault.status() == 403
                ? Answer.html(403, "<html><head><title>403 Forbidden</title></head><body>403 Forbidden</body></html>")
                : ApiError.of(fault.status(), code(fault.status()), "The simulator was asked for this error")
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
