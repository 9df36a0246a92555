package io.github.belvo4j.simulator;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.extension.MappingsLoaderExtension;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Answers every request that no other stub answers, once it has passed the document's checks. Its own stub is among
 * WireMock's defaults, so that resetting WireMock leaves it in place.
 */
final class SimulatedApi implements ResponseDefinitionTransformerV2, MappingsLoaderExtension {
    static final String NAME = "belvo";

    private final ApiDocument document;
    private final LinksResource links;

    SimulatedApi(ApiDocument document, LinksResource links) {
        this.document = document;
        this.links = links;
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
    public ResponseDefinition transform(ServeEvent event) {
        return answerOrError(event.getRequest()).toWireMock(event.getResponseDefinition());
    }

    private Answer answerOrError(LoggedRequest request) {
        try {
            return answer(request);
        } catch (ApiError e) {
            return e.answer();
        }
    }

    private Answer answer(LoggedRequest request) {
        String path = request.getUrl().split("\\?", 2)[0];
        if (document.find(path + "/").isPresent()) {
            return Answer.redirect(path + "/" + request.getUrl().substring(path.length()));
        }
        if (!BasicAuthentication.isAccepted(request)) {
            throw ApiError.unauthorized();
        }
        ApiPath found = document.find(path).orElseThrow(ApiError::notFound);
        Operation operation = found.operation(request.getMethod().getName());
        Query query = new Query(request.getAbsoluteUrl(), operation.readQuery(parameters(request)));
        JsonNode body = operation.readBody(request.getBodyAsString());
        return answer(operation.id(), found.variable(path), query, body);
    }

    private Answer answer(String operation, String id, Query query, JsonNode body) {
        return switch (operation) {
            case "listLinks" -> links.list(query);
            case "registerLink" -> links.register(body);
            case "resumeLink" -> links.resume(body);
            case "getLink" -> links.get(id, query);
            case "updateLink" -> links.update(id, body);
            case "changeLinkAccessMode" -> links.change(id, body);
            case "deleteLink" -> links.delete(id);
            default -> throw ApiError.of(501, "not_implemented", "The simulator doesn't know how to " + operation);
        };
    }

    private static Map<String, String> parameters(LoggedRequest request) {
        return request.getQueryParams().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        parameter -> String.join(",", parameter.getValue().values())));
    }
}
