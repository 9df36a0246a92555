package io.github.belvo4j.simulator;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.extension.MappingsLoaderExtension;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers every request that no other stub answers. Its own stub is among WireMock's defaults, so that resetting
 * WireMock leaves it in place.
 */
final class SimulatedApi implements ResponseDefinitionTransformerV2, MappingsLoaderExtension {
    static final String NAME = "belvo";
    private static final Pattern LINKS = Pattern.compile("/api/links/(?:(?<id>[^/]+)/)?");

    private static final Set<String> LIST_PARAMETERS = Set.of(
            "page",
            "page_size",
            "omit",
            "fields",
            "access_mode",
            "created_at",
            "created_at__gt",
            "created_at__gte",
            "created_at__lt",
            "created_at__lte",
            "created_at__range",
            "created_by__not_in",
            "external_id",
            "external_id__in",
            "id",
            "id__in",
            "institution",
            "institution__in",
            "institution_user_id",
            "institution_user_id__in",
            "refresh_rate",
            "status",
            "status__in");
    private static final Set<String> DETAIL_PARAMETERS = Set.of("omit", "fields");

    private static final RequestSchema REGISTER = RequestSchema.of(
                    "password",
                    "external_id",
                    "username2",
                    "username3",
                    "password2",
                    "token",
                    "access_mode",
                    "stale_in",
                    "credentials_storage",
                    "username_type",
                    "certificate",
                    "private_key")
            .required("institution", "username")
            .booleans("fetch_historical")
            .lists("fetch_resources");
    private static final RequestSchema RESUME = RequestSchema.of("token").required("session", "link");
    private static final RequestSchema UPDATE = RequestSchema.of(
                    "password2", "token", "username_type", "certificate", "private_key")
            .required("password");
    private static final RequestSchema CHANGE =
            RequestSchema.of("access_mode", "stale_in").lists("fetch_resources");

    private final LinksResource links;

    SimulatedApi(LinksResource links) {
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
        if (LINKS.matcher(path + "/").matches()) {
            return Answer.redirect(path + "/" + request.getUrl().substring(path.length()));
        }
        if (!BasicAuthentication.isAccepted(request)) {
            throw ApiError.unauthorized();
        }
        Matcher matcher = LINKS.matcher(path);
        if (!matcher.matches()) {
            throw ApiError.notFound();
        }
        String id = matcher.group("id");
        return id == null ? onCollection(request) : onLink(id, request);
    }

    private Answer onCollection(LoggedRequest request) {
        String body = request.getBodyAsString();
        String method = request.getMethod().getName();
        return switch (method) {
            case "GET" -> links.list(query(request, LIST_PARAMETERS));
            case "POST" -> links.register(REGISTER.read(body));
            case "PATCH" -> links.resume(RESUME.read(body));
            default -> throw ApiError.methodNotAllowed(method, "GET, POST, PATCH");
        };
    }

    private Answer onLink(String id, LoggedRequest request) {
        String body = request.getBodyAsString();
        String method = request.getMethod().getName();
        return switch (method) {
            case "GET" -> links.get(id, query(request, DETAIL_PARAMETERS));
            case "PUT" -> links.update(id, UPDATE.read(body));
            case "PATCH" -> links.change(id, CHANGE.read(body));
            case "DELETE" -> links.delete(id);
            default -> throw ApiError.methodNotAllowed(method, "GET, PUT, PATCH, DELETE");
        };
    }

    private static Query query(LoggedRequest request, Set<String> known) {
        Map<String, String> parameters = request.getQueryParams().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        parameter -> String.join(",", parameter.getValue().values())));
        return new Query(request.getAbsoluteUrl(), parameters, known);
    }
}
