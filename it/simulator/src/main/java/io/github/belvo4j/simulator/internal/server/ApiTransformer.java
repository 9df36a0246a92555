package io.github.belvo4j.simulator.internal.server;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.MappingsLoaderExtension;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.belvo4j.simulator.internal.admin.AdminApi;
import io.github.belvo4j.simulator.internal.document.ApiDocument;
import io.github.belvo4j.simulator.internal.document.Operation;
import io.github.belvo4j.simulator.internal.document.PathItem;
import io.github.belvo4j.simulator.internal.fault.FaultInjector;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.http.ApiResponse;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.request.ApiRequest;
import io.github.belvo4j.simulator.internal.request.QueryParameters;
import io.github.belvo4j.simulator.internal.sandbox.Simulation;
import io.github.belvo4j.simulator.model.SimulatedFault;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Responds to every request that no other stub matches, after validating the request against the document. The stub that uses
 * this transformer is one of WireMock's default stubs, so a reset of WireMock keeps it.
 */
public final class ApiTransformer implements ResponseTransformerV2, MappingsLoaderExtension {
    public static final String NAME = "belvo";

    /** The path of token requests, which contain the credentials in their body as well as in their header. */
    private static final String TOKEN = "/api/token/";

    /** The path that Belvo's own clients call to check their credentials, although the document doesn't contain this path. */
    private static final String ROOT = "/api/";

    private final Supplier<ApiDocument> document;
    private final Simulation simulation;
    private final AdminApi admin;
    private final BasicAuthentication authentication;

    public ApiTransformer(
            Supplier<ApiDocument> document, Simulation simulation, AdminApi admin, BasicAuthentication authentication) {
        this.document = document;
        this.simulation = simulation;
        this.admin = admin;
        this.authentication = authentication;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public void loadMappingsInto(StubMappings stubs) {
        stubs.addMapping(any(anyUrl())
                .atPriority(Integer.MAX_VALUE)
                .willReturn(ResponseDefinitionBuilder.responseDefinition().withTransformers(NAME))
                .build());
    }

    @Override
    public Response transform(Response stub, ServeEvent event) {
        LoggedRequest request = event.getRequest();
        String path = request.getUrl().split("\\?", 2)[0];
        if (AdminApi.owns(path)) {
            return answerOrError(() -> admin.answer(request, path, parameters(request)))
                    .toWireMock(stub);
        }
        Optional<String> exceeded = simulation.limits().request(request.getClientIp());
        if (exceeded.isPresent()) {
            return Firewall.tooMany(name(request, path), exceeded.get()).toWireMock(stub);
        }
        Optional<SimulatedFault> fault =
                simulation.faults().take(request.getMethod().getName(), path);
        Response answer = fault.isEmpty() || FaultInjector.letsThrough(fault.get())
                ? dated(answerOrError(() -> answer(request, path)).toWireMock(stub))
                : stub;
        Response sent = fault.isEmpty() ? answer : FaultInjector.apply(fault.get(), answer);
        if (sent.getInitialDelay() > 0) {
            idempotencyKey(request, path)
                    .ifPresent(key -> simulation.sandbox().delay(key, Duration.ofMillis(sent.getInitialDelay())));
        }
        return sent;
    }

    /**
     * Adds a {@code Date} header with the time of the simulator's clock. Clients use it to determine whether a link was created
     * after they sent a request.
     */
    private Response dated(Response answer) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                simulation.settings().clock().instant().atOffset(ZoneOffset.UTC));
        return Response.Builder.like(answer)
                .but()
                .headers(HttpHeaders.copyOf(answer.getHeaders()).plus(new HttpHeader("Date", date)))
                .build();
    }

    private Optional<String> idempotencyKey(LoggedRequest request, String path) {
        String method = request.getMethod().getName();
        return document.get()
                .find(path)
                .filter(found -> found.has(method))
                .map(found -> found.operation(method).idempotencyHeader())
                .map(request::getHeader);
    }

    private static ApiResponse answerOrError(Supplier<ApiResponse> answer) {
        try {
            return answer.get();
        } catch (ApiError e) {
            return e.answer();
        }
    }

    private ApiResponse answer(LoggedRequest request, String path) {
        try {
            return answerChecked(request, path);
        } catch (ApiError e) {
            String unknown = e.unknown();
            return unknown == null ? e.answer() : Firewall.unknown(name(request, path), unknown);
        }
    }

    private static String name(LoggedRequest request, String path) {
        return request.getMethod().getName() + " " + path;
    }

    private ApiResponse answerChecked(LoggedRequest request, String path) {
        if (document.get().find(path + "/").isPresent()) {
            return ApiResponse.redirect(path + "/" + request.getUrl().substring(path.length()));
        }
        if (!BasicAuthentication.isAccepted(request)) {
            throw ApiError.unauthorized();
        }
        if (path.equals(ROOT) && request.getMethod().equals(RequestMethod.GET)) {
            return ApiResponse.json(200, Json.object());
        }
        PathItem found = document.get().find(path).orElseThrow(ApiError::notFound);
        Operation operation = found.operation(request.getMethod().getName());
        QueryParameters query = new QueryParameters(request.getAbsoluteUrl(), operation.readQuery(parameters(request)));
        operation.checkHeaders(request::getHeader);
        JsonNode body = operation.readBody(request.getBodyAsString());
        if (path.equals(TOKEN) && !authentication.accepts(Json.text(body, "id", ""), Json.text(body, "password", ""))) {
            throw ApiError.unauthorized();
        }
        String asyncHeader = operation.asyncHeader();
        boolean isAsync = asyncHeader != null && "async".equals(request.getHeader(asyncHeader));
        if (request.getMethod().equals(RequestMethod.DELETE) && !isAsync) {
            simulation.limits().deletion(found.collection()).ifPresent(limit -> {
                throw ApiError.tooManyRequests("There were " + limit);
            });
        }
        return simulation
                .sandbox()
                .answer(new ApiRequest(
                        found,
                        request.getMethod().getName(),
                        found.id(path),
                        found.parentId(path),
                        query,
                        body,
                        idempotencyKey(request, path).orElse(null),
                        isAsync));
    }

    private static Map<String, String> parameters(LoggedRequest request) {
        return request.getQueryParams().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        parameter -> String.join(",", parameter.getValue().values())));
    }
}
