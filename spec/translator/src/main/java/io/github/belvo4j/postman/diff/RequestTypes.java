package io.github.belvo4j.postman.diff;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds to the changes of operations that their request's body is of another named schema: generated methods take a
 * parameter of that type, so callers don't compile any more, whatever is alike in the two.
 */
final class RequestTypes {
    private RequestTypes() {}

    static List<Change> changed(OpenAPI before, OpenAPI after, List<Change> changes) {
        Map<String, Change> bySubject = new LinkedHashMap<>();
        changes.forEach(change -> bySubject.put(change.subject(), change));
        Map<String, String> old = names(before);
        names(after).forEach((subject, name) -> {
            String former = old.getOrDefault(subject, name);
            if (!former.equals(name)) {
                Detail detail = Detail.breaking("request: " + name + ", was " + former);
                bySubject.merge(
                        subject,
                        new Change(subject, Effect.BREAKING, List.of(detail)),
                        (change, more) -> join(change, detail));
            }
        });
        return List.copyOf(bySubject.values());
    }

    private static Change join(Change change, Detail detail) {
        List<Detail> details = new ArrayList<>(List.of(detail));
        details.addAll(change.details());
        return new Change(change.subject(), Effect.BREAKING, details);
    }

    /** The schema's name of each operation whose request has one. */
    private static Map<String, String> names(OpenAPI document) {
        Map<String, String> names = new LinkedHashMap<>();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> name(operation)
                                .ifPresent(name -> names.put(OperationDiff.subject(method, path), name))));
        return names;
    }

    private static Optional<String> name(Operation operation) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return Optional.empty();
        }
        for (MediaType media : operation.getRequestBody().getContent().values()) {
            Schema<?> schema = media.getSchema();
            if (schema != null && schema.get$ref() != null) {
                return Optional.of(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
            }
        }
        return Optional.empty();
    }
}
