package io.github.belvo4j.postman.diff;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedRequestBody;
import org.openapitools.openapidiff.core.model.DiffResult;

/** Says in lines what differs in one operation. */
final class OperationChanges {
    private final List<Detail> details = new ArrayList<>();

    private OperationChanges() {}

    static Change of(ChangedOperation operation) {
        OperationChanges changes = new OperationChanges();
        changes.names(operation);
        changes.parameters(operation.getParameters());
        changes.request(operation.getRequestBody());
        changes.responses(operation.getApiResponses());
        if (Changed.result(operation.getSecurityRequirements()).isDifferent()) {
            changes.say(operation.getSecurityRequirements(), "needs other credentials");
        }
        changes.texts(operation);
        boolean breaks = changes.details.stream().anyMatch(Detail::breaking);
        Effect effect = breaks ? Effect.BREAKING : effect(operation.isChanged());
        if (changes.details.isEmpty()) {
            changes.details.add(Detail.of("differs in detail"));
        }
        return new Change(operation.getHttpMethod() + " " + operation.getPathUrl(), effect, changes.details);
    }

    private static Effect effect(DiffResult result) {
        return switch (result) {
            case INCOMPATIBLE, UNKNOWN -> Effect.BREAKING;
            case COMPATIBLE -> Effect.COMPATIBLE;
            case METADATA, NO_CHANGES -> Effect.WORDING;
        };
    }

    private void say(Changed changed, String text) {
        details.add(new Detail(text, changed.isIncompatible()));
    }

    private void names(ChangedOperation operation) {
        if (Changed.result(operation.getOperationId()).isDifferent()) {
            say(
                    operation.getOperationId(),
                    "is called " + operation.getNewOperation().getOperationId() + ", was "
                            + operation.getOldOperation().getOperationId());
        }
        if (operation.isDeprecated()) {
            details.add(Detail.of("is deprecated"));
        }
    }

    private void texts(ChangedOperation operation) {
        boolean texts = Changed.result(operation.getSummary()).isDifferent()
                || Changed.result(operation.getDescription()).isDifferent();
        if (texts) {
            details.add(Detail.of("is described in other words"));
        }
    }

    private void parameters(@Nullable ChangedParameters parameters) {
        if (parameters == null) {
            return;
        }
        for (Parameter added : parameters.getIncreased()) {
            boolean required = Boolean.TRUE.equals(added.getRequired());
            details.add(new Detail(named(added) + " is new" + (required ? " and required" : ""), required));
        }
        parameters.getMissing().forEach(gone -> details.add(Detail.breaking(named(gone) + " is gone")));
        for (ChangedParameter changed : parameters.getChanged()) {
            String name = named(changed.getNewParameter());
            if (changed.isChangeRequired()) {
                boolean required = Boolean.TRUE.equals(changed.getNewParameter().getRequired());
                details.add(new Detail(name + (required ? " is required" : " is no longer required"), required));
            }
            SchemaChanges.describe(changed.getSchema(), name, details);
        }
    }

    private static String named(Parameter parameter) {
        return parameter.getIn() + " parameter " + parameter.getName();
    }

    private void request(@Nullable ChangedRequestBody body) {
        if (body == null) {
            return;
        }
        if (body.isChangeRequired()) {
            say(body, "the request's body is " + (required(body) ? "required" : "no longer required"));
        }
        content(body.getContent(), "request");
    }

    private static boolean required(ChangedRequestBody body) {
        return body.getNewRequestBody() != null
                && Boolean.TRUE.equals(body.getNewRequestBody().getRequired());
    }

    private void responses(@Nullable ChangedApiResponse responses) {
        if (responses == null) {
            return;
        }
        responses.getIncreased().keySet().forEach(status -> details.add(Detail.of("response " + status + " is new")));
        responses
                .getMissing()
                .keySet()
                .forEach(status -> details.add(Detail.breaking("response " + status + " is gone")));
        responses.getChanged().forEach((status, response) -> {
            content(response.getContent(), "response " + status);
            if (Changed.result(response.getHeaders()).isDifferent()) {
                say(response.getHeaders(), "response " + status + " has other headers");
            }
        });
    }

    private void content(@Nullable ChangedContent content, String where) {
        if (content == null) {
            return;
        }
        content.getIncreased().keySet().forEach(type -> details.add(Detail.of(where + " also as " + type)));
        content.getMissing().keySet().forEach(type -> details.add(Detail.breaking(where + " no longer as " + type)));
        content.getChanged().values().forEach(media -> SchemaChanges.describe(media.getSchema(), where, details));
    }
}
