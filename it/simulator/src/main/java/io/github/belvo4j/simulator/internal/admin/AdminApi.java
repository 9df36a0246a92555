package io.github.belvo4j.simulator.internal.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.belvo4j.simulator.internal.document.ApiDocument;
import io.github.belvo4j.simulator.internal.document.Operation;
import io.github.belvo4j.simulator.internal.document.PathItem;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.http.ApiResponse;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.mfa.MfaSessions;
import io.github.belvo4j.simulator.internal.sandbox.Settings;
import io.github.belvo4j.simulator.internal.sandbox.Simulation;
import io.github.belvo4j.simulator.model.SimulatedFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The API that lets tests in any language control the simulator, and the page at {@code /}. Neither needs credentials. */
public final class AdminApi {
    private static final String ROOT = "/__simulator";
    private static final String PAGE = "/";

    private final Simulation simulation;
    private final Supplier<WireMockServer> server;

    public AdminApi(Simulation simulation, Supplier<WireMockServer> server) {
        this.simulation = simulation;
        this.server = server;
    }

    /** Reads the document on first use. */
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

    public static boolean owns(String path) {
        return path.equals(PAGE) || path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    /** Returns the OpenAPI document of this API. */
    public static JsonNode document() {
        return Holder.DOCUMENT;
    }

    /**
     * Responds to a request for a path that this API {@linkplain #owns owns}.
     *
     * @throws ApiError if the request doesn't conform to the document
     */
    public ApiResponse answer(LoggedRequest request, String called, Map<String, String> parameters) {
        String method = request.getMethod().getName();
        if (called.equals(PAGE)) {
            return page(method);
        }
        String path = called.endsWith("/") ? called.substring(0, called.length() - 1) : called;
        PathItem found = Holder.PATHS.find(path).orElseThrow(ApiError::notFound);
        Operation operation = found.operation(method);
        operation.readQuery(parameters);
        JsonNode body = operation.readBody(request.getBodyAsString());
        return switch (operation.id()) {
            case "describe" -> ApiResponse.json(200, document());
            case "getState" -> ApiResponse.json(200, state());
            case "advanceClock" -> advance(Json.text(body, "advance", ""));
            case "reset" -> {
                simulation.reset();
                server.get().resetAll();
                yield ApiResponse.json(200, state());
            }
            case "listFaults" -> ApiResponse.json(200, faults());
            case "addFault" -> add(body);
            case "clearFaults" -> {
                simulation.faults().reset();
                yield ApiResponse.noContent();
            }
            case "invalidateLink" -> about("id", () -> simulation.sandbox().invalidate(found.id(path)));
            case "listLinks" -> ApiResponse.json(200, links());
            case "listRequests" ->
                ApiResponse.json(200, RequestLog.of(server.get().getAllServeEvents()));
            case "listWebhooks" -> ApiResponse.json(200, webhooks());
            case "sendWebhook" -> send(body);
            default -> throw ApiError.notSimulated(operation.id());
        };
    }

    private ApiResponse page(String method) {
        if (!method.equals("GET")) {
            throw ApiError.methodNotAllowed(method, "GET");
        }
        return ApiResponse.html(200, new StartPage(simulation, server).html());
    }

    private ObjectNode state() {
        Settings settings = simulation.settings();
        return Json.object()
                .put("base_url", server.get().baseUrl())
                .put("time", settings.clock().instant().toString())
                .put("seed", settings.seed())
                .put("transactions", settings.transactions())
                .put("limits", settings.limited())
                .put("links", simulation.sandbox().links().size());
    }

    private ApiResponse advance(String duration) {
        try {
            simulation.settings().clock().advance(Duration.parse(duration));
        } catch (DateTimeParseException e) {
            throw invalid("advance", "Enter a duration such as PT3H.");
        } catch (IllegalArgumentException e) {
            throw invalid("advance", "The clock can only move forward, up to the year 9998.");
        }
        return ApiResponse.json(200, state());
    }

    private ArrayNode faults() {
        ArrayNode faults = Json.array();
        simulation.faults().snapshot().forEach(fault -> faults.add(json(fault)));
        return faults;
    }

    private ApiResponse add(JsonNode body) {
        String failure = Json.text(body, "failure");
        if (failure != null && body.has("status")) {
            throw invalid("failure", "Specify either status or failure, not both.");
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
        return ApiResponse.json(201, json(fault));
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

    private ArrayNode links() {
        Instant now = simulation.settings().clock().instant();
        List<MfaSessions.Waiting> waiting = simulation.sandbox().waiting();
        ArrayNode links = Json.array();
        simulation.sandbox().links().forEach(link -> {
            ObjectNode json = links.addObject()
                    .put("id", link.id().toString())
                    .put("institution", link.institution())
                    .put("access_mode", link.accessMode())
                    .put("status", link.status())
                    .put("external_id", link.externalId());
            ArrayNode sessions = json.putArray("sessions");
            waiting.stream()
                    .filter(session -> session.link().equals(link.id().toString()))
                    .forEach(session -> sessions.addObject()
                            .put("session", session.session())
                            .put("resumed_at", session.collection())
                            .put("type", session.challenge().type())
                            .put("instructions", session.challenge().instructions())
                            .put("expects_input", session.challenge().expectsInput())
                            .put(
                                    "seconds_left",
                                    Duration.between(now, session.expiresAt()).toSeconds()));
        });
        return links;
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
            throw new UncheckedIOException("JSON that was just written can't be read", e);
        }
    }

    private ApiResponse send(JsonNode body) {
        @Nullable ObjectNode data = body.path("data") instanceof ObjectNode given ? given : null;
        return about(
                "link",
                () -> simulation
                        .sandbox()
                        .send(
                                Json.text(body, "type", ""),
                                Json.text(body, "code", ""),
                                Json.text(body, "link", ""),
                                data));
    }

    /** Runs an action on a link. If there is no such link, the error names the given field. */
    private static ApiResponse about(String field, Runnable action) {
        try {
            action.run();
        } catch (IllegalArgumentException e) {
            throw ApiError.ofField(404, "not_found", "There is no such link.", field);
        }
        return ApiResponse.noContent();
    }

    private static ApiError invalid(String field, String message) {
        return ApiError.ofField(400, "invalid", message, field);
    }
}
