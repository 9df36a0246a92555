package io.github.belvo4j.postman.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.api.Api;
import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.api.Parameter;
import io.github.belvo4j.postman.api.Payload;
import io.github.belvo4j.postman.api.Response;
import io.github.belvo4j.postman.dedup.Edge;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.naming.Names;
import io.github.belvo4j.postman.operation.ApiBuilder;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import io.swagger.v3.oas.models.servers.ServerVariables;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the document together. */
public final class DocumentAssembler {
    private static final Set<String> METHODS =
            Set.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE");

    private final Api api;
    private final Names names;
    private final Warnings warnings;

    public DocumentAssembler(Api api, Names names, Warnings warnings) {
        this.api = api;
        this.names = names;
        this.warnings = warnings;
    }

    /** The document as it is before an overlay. */
    public OpenAPI assemble() {
        OpenAPI document = new OpenAPI().openapi("3.0.3");
        document.info(new Info()
                .title(api.title().isBlank() ? "Untitled" : api.title())
                .description(orNull(api.description()))
                .version(api.version().isBlank() ? "1.0.0" : api.version()));
        api.servers().forEach(server -> document.addServersItem(server(server)));
        api.tags()
                .forEach((name, text) ->
                        document.addTagsItem(new Tag().name(name).description(orNull(text))));
        api.security().ifPresent(security -> document.setSecurity(security(security)));
        Paths paths = new Paths();
        api.operations().forEach(operation -> add(paths, operation));
        document.paths(paths);
        Components components = new Components();
        names.components()
                .forEach((name, component) -> components.addSchemas(name, SchemaBuilder.component(component)));
        api.schemes().forEach(components::addSecuritySchemes);
        new AmbiguityWarnings(warnings).tell(names.components().values(), api.operations());
        return document.components(components);
    }

    private void add(Paths paths, Operation operation) {
        PathItem item = paths.computeIfAbsent(operation.path().toString(), k -> new PathItem());
        if (METHODS.contains(operation.method())) {
            item.operation(PathItem.HttpMethod.valueOf(operation.method()), operation(operation));
            return;
        }
        warnings.add(
                Warning.Kind.LOST,
                operation.items().get(0).place(),
                "OpenAPI 3.0 has no method " + operation.method() + "; the operation stands under " + OtherMethods.KEY);
        OtherMethods.of(item).put(operation.method(), operation(operation));
    }

    private io.swagger.v3.oas.models.Operation operation(Operation operation) {
        io.swagger.v3.oas.models.Operation made = new io.swagger.v3.oas.models.Operation();
        ApiBuilder.tags(operation).forEach(made::addTagsItem);
        OperationText texts = OperationText.of(operation);
        made.summary(orNull(texts.summary())).description(orNull(texts.description()));
        made.operationId(names.operationId(operation));
        if (!operation.servers().equals(api.servers())) {
            made.servers(
                    operation.servers().stream().map(DocumentAssembler::server).toList());
        }
        operation.parameters().forEach(parameter -> made.addParametersItem(parameter(parameter)));
        if (!operation.request().isEmpty()) {
            made.requestBody(requestBody(operation));
        }
        ApiResponses responses = new ApiResponses();
        operation.answers().forEach(answer -> responses.addApiResponse(answer.status(), response(operation, answer)));
        if (responses.isEmpty()) {
            warnings.add(Warning.Kind.OPEN, operation.items().get(0).place(), "no response is saved");
            responses.addApiResponse("default", new ApiResponse().description("No response is described."));
        }
        made.responses(responses);
        operation
                .security()
                .filter(security -> !api.security().equals(java.util.Optional.of(security)))
                .ifPresent(security -> made.setSecurity(security(security)));
        return made;
    }

    private RequestBody requestBody(Operation operation) {
        if (Set.of("GET", "HEAD").contains(operation.method())) {
            warnings.add(
                    Warning.Kind.LOST,
                    operation.items().get(0).place(),
                    "OpenAPI 3.0 gives a body on " + operation.method()
                            + " no meaning; it is kept, but tools may ignore it");
        }
        Content content = new Content();
        operation
                .request()
                .forEach((mediaType, payload) ->
                        content.addMediaType(mediaType, mediaType(payload, names.ofRequest(operation, mediaType))));
        return new RequestBody().content(content).required(operation.bodyRequired() ? true : null);
    }

    private ApiResponse response(Operation operation, Response answer) {
        ApiResponse response = new ApiResponse().description(answer.description());
        for (Parameter header : answer.headers()) {
            response.addHeaderObject(
                    header.name(),
                    new Header()
                            .description(orNull(header.description()))
                            .required(header.required() ? true : null)
                            .schema(SchemaBuilder.schema(header.shape(), Map.of(), Edge.BODY)));
        }
        if (!answer.content().isEmpty()) {
            Content content = new Content();
            answer.content()
                    .forEach((mediaType, payload) -> content.addMediaType(
                            mediaType, mediaType(payload, names.ofResponse(operation, answer.status(), mediaType))));
            response.content(content);
        }
        return response;
    }

    private static MediaType mediaType(Payload payload, Map<Edge, String> refs) {
        MediaType made = new MediaType().schema(SchemaBuilder.schema(payload.shape(), refs, Edge.BODY));
        Map<String, JsonNode> examples = payload.examples();
        if (examples.size() == 1) {
            made.example(examples.values().iterator().next());
        } else {
            examples.forEach((name, value) -> made.addExamples(
                    key(name, made.getExamples()),
                    new io.swagger.v3.oas.models.examples.Example()
                            .summary(name)
                            .value(value)));
        }
        return made;
    }

    private static String key(String name, @Nullable Map<String, ?> taken) {
        String key = name.replaceAll("[^A-Za-z0-9._-]+", "_").replaceAll("^_+|_+$", "");
        String unique = key.isEmpty() ? "example" : key;
        for (int n = 2; taken != null && taken.containsKey(unique); n++) {
            unique = key + "_" + n;
        }
        return unique;
    }

    private static io.swagger.v3.oas.models.parameters.Parameter parameter(Parameter parameter) {
        Schema<?> schema = SchemaBuilder.schema(parameter.shape(), Map.of(), Edge.BODY);
        return new io.swagger.v3.oas.models.parameters.Parameter()
                .in(parameter.in())
                .name(parameter.name())
                .description(orNull(parameter.description()))
                .required(parameter.required() ? true : null)
                .style(parameter.deep() ? io.swagger.v3.oas.models.parameters.Parameter.StyleEnum.DEEPOBJECT : null)
                .schema(schema);
    }

    private static List<SecurityRequirement> security(List<Map<String, List<String>>> alternatives) {
        return alternatives.stream()
                .map(needs -> {
                    SecurityRequirement requirement = new SecurityRequirement();
                    requirement.putAll(new LinkedHashMap<>(needs));
                    return requirement;
                })
                .toList();
    }

    private static Server server(io.github.belvo4j.postman.api.Server server) {
        Server made = new Server().url(server.url());
        if (!server.variables().isEmpty()) {
            ServerVariables variables = new ServerVariables();
            server.variables()
                    .forEach(name -> variables.addServerVariable(
                            name, new ServerVariable()._default("").description("Has no value in the collection.")));
            made.variables(variables);
        }
        return made;
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
