package io.github.belvo4j.simulator;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.extension.MappingsLoaderExtension;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Answers every request that no other stub answers, once it has passed the document's checks. Its own stub is among
 * WireMock's defaults, so that resetting WireMock leaves it in place.
 */
final class SimulatedApi implements ResponseTransformerV2, MappingsLoaderExtension {
    static final String NAME = "belvo";

    private final Supplier<ApiDocument> document;
    private final SimulatedBelvo belvo;
    private final Faults faults;
    private final AdminApi admin;

    SimulatedApi(Supplier<ApiDocument> document, SimulatedBelvo belvo, Faults faults, AdminApi admin) {
        this.document = document;
        this.belvo = belvo;
        this.faults = faults;
        this.admin = admin;
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
                .willReturn(BelvoSimulator.answer())
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
        Optional<SimulatedFault> fault = faults.take(request.getMethod().getName(), path);
        Response answer = fault.isEmpty() || fault.get().callsThrough()
                ? answerOrError(() -> answer(request, path)).toWireMock(stub)
                : stub;
        return fault.isEmpty() ? answer : Faults.apply(fault.get(), answer);
    }

    private static Answer answerOrError(Supplier<Answer> answer) {
        try {
            return answer.get();
        } catch (ApiError e) {
            return e.answer();
        }
    }

    private Answer answer(LoggedRequest request, String path) {
        if (document.get().find(path + "/").isPresent()) {
            return Answer.redirect(path + "/" + request.getUrl().substring(path.length()));
        }
        if (!BasicAuthentication.isAccepted(request)) {
            throw ApiError.unauthorized();
        }
        ApiPath found = document.get().find(path).orElseThrow(ApiError::notFound);
        Operation operation = found.operation(request.getMethod().getName());
        Query query = new Query(request.getAbsoluteUrl(), operation.readQuery(parameters(request)));
        JsonNode body = operation.readBody(request.getBodyAsString());
        boolean isAsync = operation.mayAnswer(202) && "async".equals(request.getHeader("X-Belvo-Request-Mode"));
        return belvo.answer(new Call(found, request.getMethod().getName(), found.variable(path), query, body, isAsync));
    }

    private static Map<String, String> parameters(LoggedRequest request) {
        return request.getQueryParams().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        parameter -> String.join(",", parameter.getValue().values())));
    }
}
