package io.github.belvo4j.postman.diff;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openapitools.openapidiff.core.compare.OpenApiDiff;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.Endpoint;

/** Compares the operations of two documents. */
final class OperationDiff {
    private static final OpenApiDiffOptions POLICY = OpenApiDiffOptions.builder()
            .configProperty("incompatible.response.enum.increased", "false")
            .configProperty("incompatible.response.required.decreased", "false")
            .configProperty("incompatible.response.max.length.increased", "false")
            .configProperty("incompatible.response.min.length.increased", "false")
            .configProperty("incompatible.response.numeric.range.increased", "false")
            .configProperty("incompatible.response.header.required.decreased", "false")
            .configProperty("incompatible.response.header.required.increased", "false")
            .configProperty("incompatible.operation.id.changed", "true")
            .build();

    private OperationDiff() {}

    /**
     * What differs, an operation each. The library throws at some pairs of schemas (one composed, the other not, among
     * them); then every operation is compared for itself, and only those at which it throws are told as a whole.
     */
    static List<Change> compare(OpenAPI before, OpenAPI after) {
        try {
            return changes(OpenApiDiff.compare(before, after, POLICY));
        } catch (RuntimeException e) {
            return oneByOne(before, after);
        }
    }

    private static List<Change> changes(ChangedOpenApi changed) {
        List<Change> changes = new ArrayList<>();
        for (Endpoint gone : changed.getMissingEndpoints()) {
            changes.add(gone(subject(gone)));
        }
        for (Endpoint added : changed.getNewEndpoints()) {
            changes.add(added(subject(added)));
        }
        changed.getChangedOperations().forEach(operation -> changes.add(OperationChanges.of(operation)));
        return changes;
    }

    private static String subject(Endpoint endpoint) {
        return endpoint.getMethod() + " " + endpoint.getPathUrl();
    }

    private static Change gone(String subject) {
        return new Change(subject, Effect.BREAKING, List.of(Detail.breaking("is gone")));
    }

    private static Change added(String subject) {
        return new Change(subject, Effect.COMPATIBLE, List.of(Detail.of("is new")));
    }

    private static List<Change> oneByOne(OpenAPI before, OpenAPI after) {
        Map<String, OpenAPI> old = single(before);
        Map<String, OpenAPI> now = single(after);
        List<Change> changes = new ArrayList<>();
        old.forEach((subject, document) -> {
            OpenAPI other = now.get(subject);
            changes.addAll(other == null ? List.of(gone(subject)) : guarded(subject, document, other));
        });
        now.keySet().stream()
                .filter(subject -> !old.containsKey(subject))
                .forEach(subject -> changes.add(added(subject)));
        return changes;
    }

    private static List<Change> guarded(String subject, OpenAPI before, OpenAPI after) {
        try {
            return changes(OpenApiDiff.compare(before, after, POLICY));
        } catch (RuntimeException e) {
            Detail detail = Detail.breaking("a schema has another structure: compare it by eye");
            return List.of(new Change(subject, Effect.BREAKING, List.of(detail)));
        }
    }

    /** A document for each operation, with all components. */
    private static Map<String, OpenAPI> single(OpenAPI document) {
        Map<String, OpenAPI> documents = new TreeMap<>();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    PathItem only = new PathItem().parameters(item.getParameters());
                    only.operation(method, operation);
                    documents.put(
                            subject(method, path),
                            new OpenAPI()
                                    .openapi(document.getOpenapi())
                                    .info(document.getInfo())
                                    .security(document.getSecurity())
                                    .components(document.getComponents())
                                    .paths(new Paths().addPathItem(path, only)));
                }));
        return documents;
    }

    static String subject(HttpMethod method, String path) {
        return method + " " + path;
    }
}
