package io.github.belvo4j.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a test in another language tells the simulator, and the page that says so. It takes no credentials. */
final class AdminApi {
    private static final String ROOT = "/__simulator";
    private static final String PAGE = "/";
    private static final int REQUESTS = 100;

    private final Simulation simulation;

    AdminApi(Simulation simulation) {
        this.simulation = simulation;
    }

    /** Read when it is wanted first. */
    private static final class Holder {
        static final JsonNode DOCUMENT = read();
        static final ApiDocument PATHS = ApiDocument.of(DOCUMENT);

        private static JsonNode read() {
            try (InputStream json = AdminApi.class.getResourceAsStream("admin.json")) {
                return Json.parse(json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static boolean owns(String path) {
        return path.equals(PAGE) || path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    /** What can be done here, as an OpenAPI document. */
    static JsonNode document() {
        return Holder.DOCUMENT;
    }

    /** @throws ApiError if the request isn't as the document says */
    Answer answer(LoggedRequest request, String called, Map<String, String> parameters) {
        String method = request.getMethod().getName();
        if (called.equals(PAGE)) {
            return page(method);
        }
        String path = called.endsWith("/") ? called.substring(0, called.length() - 1) : called;
        ApiPath found = Holder.PATHS.find(path).orElseThrow(ApiError::notFound);
        Operation operation = found.operation(method);
        operation.readQuery(parameters);
        JsonNode body = operation.readBody(request.getBodyAsString());
        return switch (operation.id()) {
            case "describe" -> Answer.json(200, document());
            case "getState" -> Answer.json(200, state());
            case "advanceClock" -> advance(Json.text(body, "advance", ""));
            case "reset" -> {
                simulation.reset();
                yield Answer.json(200, state());
            }
            case "listFaults" -> Answer.json(200, faults());
            case "addFault" -> add(body);
            case "clearFaults" -> {
                simulation.faults().reset();
                yield Answer.noContent();
            }
            case "invalidateLink" -> about("id", () -> simulation.belvo().invalidate(found.variable(path)));
            case "listRequests" -> Answer.json(200, requests());
            case "listWebhooks" -> Answer.json(200, webhooks());
            case "sendWebhook" -> send(body);
            default -> throw ApiError.notSimulated(operation.id());
        };
    }

    private Answer page(String method) {
        if (!method.equals("GET")) {
            throw ApiError.methodNotAllowed(method, "GET");
        }
        return Answer.html(200, new Page(simulation).html());
    }

    private ObjectNode state() {
        BelvoSimulator.Settings settings = simulation.settings();
        return Json.object()
                .put("base_url", simulation.server().baseUrl())
                .put("time", settings.clock().instant().toString())
                .put("seed", settings.seed())
                .put("transactions", settings.transactions())
                .put("links", simulation.belvo().links().size());
    }

    private Answer advance(String duration) {
        try {
            simulation.settings().clock().advance(Duration.parse(duration));
        } catch (DateTimeParseException e) {
            throw invalid("advance", "Enter a duration such as PT3H.");
        } catch (IllegalArgumentException e) {
            throw invalid("advance", "The clock moves forward, up to the year 9998.");
        }
        return Answer.json(200, state());
    }

    private ArrayNode faults() {
        ArrayNode faults = Json.array();
        simulation.faults().snapshot().forEach(fault -> faults.add(json(fault)));
        return faults;
    }

    private Answer add(JsonNode body) {
        String failure = Json.text(body, "failure");
        if (failure != null && body.has("status")) {
            throw invalid("failure", "There is a status or a failure, not both.");
        }
        SimulatedFault.Kind kind = failure != null
                ? SimulatedFault.Kind.valueOf(failure.toUpperCase(Locale.ROOT))
                : body.has("status") ? SimulatedFault.Kind.STATUS : SimulatedFault.Kind.DELAY;
        if (kind == SimulatedFault.Kind.DELAY && !body.has("delay_ms")) {
            throw ApiError.ofField(400, "required", "One of status, failure and delay_ms is required.", "status");
        }
        SimulatedFault fault = new SimulatedFault(
                kind,
                body.path("status").asInt(),
                Json.text(body, "method"),
                Json.text(body, "path"),
                body.path("times").asInt(1),
                body.has("retry_after")
                        ? Duration.ofSeconds(body.path("retry_after").asLong())
                        : null,
                Duration.ofMillis(body.path("delay_ms").asLong()),
                body.path("after_effect").asBoolean());
        simulation.faults().add(fault);
        return Answer.json(201, json(fault));
    }

    private static ObjectNode json(SimulatedFault fault) {
        boolean isStatus = fault.kind() == SimulatedFault.Kind.STATUS;
        boolean isFailure = !isStatus && fault.kind() != SimulatedFault.Kind.DELAY;
        Duration retryAfter = fault.retryAfter();
        ObjectNode json = Json.object().put("method", fault.method()).put("path", fault.path());
        return json.put("times", fault.times())
                .put("status", isStatus ? fault.status() : null)
                .put("failure", isFailure ? fault.kind().name().toLowerCase(Locale.ROOT) : null)
                .put("retry_after", retryAfter == null ? null : retryAfter.toSeconds())
                .put("delay_ms", fault.delay().toMillis())
                .put("after_effect", fault.takesEffect());
    }

    /** The last ones, without their secrets: no bodies, and paths without queries. */
    private ArrayNode requests() {
        ArrayNode requests = Json.array();
        simulation.server().getAllServeEvents().stream()
                .filter(event -> !owns(path(event)))
                .limit(REQUESTS)
                .forEach(event -> requests.add(Json.object()
                        .put("method", event.getRequest().getMethod().getName())
                        .put("path", path(event))
                        .put("status", event.getResponse().getStatus())
                        .put("authorization", event.getRequest().getHeader("Authorization"))));
        return requests;
    }

    private static String path(ServeEvent event) {
        return event.getRequest().getUrl().split("\\?", 2)[0];
    }

    private ArrayNode webhooks() {
        ArrayNode webhooks = Json.array();
        simulation
                .webhooks()
                .snapshot()
                .forEach(webhook -> webhooks.add(Json.object()
                        .put("attempts", webhook.attempts())
                        .put("delivered", webhook.delivered())
                        .set("body", parsed(webhook.body()))));
        return webhooks;
    }

    private static JsonNode parsed(String json) {
        try {
            return Json.parse(json);
        } catch (IOException e) {
            throw new UncheckedIOException("What was written as JSON can be read", e);
        }
    }

    private Answer send(JsonNode body) {
        @Nullable ObjectNode data = body.path("data") instanceof ObjectNode given ? given : null;
        return about(
                "link",
                () -> simulation
                        .belvo()
                        .send(
                                Json.text(body, "type", ""),
                                Json.text(body, "code", ""),
                                Json.text(body, "link", ""),
                                data));
    }

    /** Does something with a link. */
    private static Answer about(String field, Runnable action) {
        try {
            action.run();
        } catch (IllegalArgumentException e) {
            throw ApiError.ofField(404, "not_found", "There is no such link.", field);
        }
        return Answer.noContent();
    }

    private static ApiError invalid(String field, String message) {
        return ApiError.ofField(400, "invalid", message, field);
    }
}
