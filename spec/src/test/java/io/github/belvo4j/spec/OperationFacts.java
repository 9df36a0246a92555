package io.github.belvo4j.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds omissions among the facts that clients need about every operation. */
final class OperationFacts {

    private static final Pattern SECRET =
            Pattern.compile("(\\w+_)?(password|token|session|certificate|private_key)\\d?");
    private static final String MODE = "X-Belvo-Request-Mode";
    private static final String KEY = "Belvo-Idempotency-Key";

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    private OperationFacts(JsonNode document) {
        this.document = document;
    }

    /** One line for each fact that is missing or contradicts another, with its operation or schema. */
    static List<String> faults(JsonNode document) {
        OperationFacts facts = new OperationFacts(document);
        document.path("paths")
                .forEach(path -> path.properties()
                        .forEach(operation -> facts.check(
                                operation.getKey(),
                                operation.getValue(),
                                operation.getValue().path("operationId").asText())));
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> facts.checkProperties(schema.getKey(), schema.getValue()));
        return facts.faults;
    }

    private void check(String method, JsonNode operation, String id) {
        require(
                method.equals("get")
                        ? !operation.has("x-idempotent")
                        : operation.path("x-idempotent").isBoolean(),
                id + " must say x-idempotent: true or false, unless it is a GET");
        checkResuming(operation, id);
        checkAsynchronousMode(operation, id);
        checkPages(operation, id);
        require(
                operation.path("x-idempotency-key").asText(KEY).equals(KEY)
                        && operation.has("x-idempotency-key") == hasHeader(operation, KEY),
                id + " must say x-idempotency-key: " + KEY + " if and only if it has that header");
        operation
                .path("security")
                .forEach(scheme -> scheme.fieldNames()
                        .forEachRemaining(name -> require(
                                document.at("/components/securitySchemes").has(name),
                                id + " names no security scheme: " + name)));
    }

    private void checkResuming(JsonNode operation, String id) {
        JsonNode paused = operation.at("/responses/428");
        String link = paused.at("/links/resume/operationId").asText(null);
        String resumedBy = operation.path("x-resumed-by").asText(null);
        boolean isResumable = operation.path("x-resumable").asBoolean(true);
        if (paused.isMissingNode()) {
            require(link == null && isResumable, id + " documents no 428 that couldn't be resumed");
        } else {
            require(
                    isResumable == (resumedBy != null),
                    id + " documents a 428, so it must say either x-resumed-by or x-resumable: false");
            require(
                    Objects.equals(link, resumedBy),
                    id + ": x-resumed-by and the Link Object of its 428 must be the same");
        }
        require(resumedBy == null || isPatch(resumedBy), id + ": x-resumed-by names no PATCH: " + resumedBy);
    }

    private boolean isPatch(String operationId) {
        return stream(document.path("paths"))
                .anyMatch(path -> path.at("/patch/operationId").asText().equals(operationId));
    }

    private void checkAsynchronousMode(JsonNode operation, String id) {
        JsonNode accepted = operation.at("/responses/202");
        boolean isAlternative = !accepted.isMissingNode() && successes(operation) > 1;
        boolean isAsynchronous = isAlternative || hasHeader(operation, MODE);
        require(
                operation.path("x-async-header").asText("").equals(isAsynchronous ? MODE : ""),
                id + " must say x-async-header: " + MODE
                        + " if and only if it has that header, or a 202 beside others");
        require(
                accepted.path("x-asynchronous").asBoolean() == isAlternative,
                id + " must say x-asynchronous: true of its 202 if and only if that stands beside others");
    }

    private static long successes(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .count();
    }

    private void checkPages(JsonNode operation, String id) {
        operation.path("parameters").forEach(parameter -> {
            String name = parameter.path("name").asText();
            require(
                    parameter.path("x-page-number").asBoolean() == name.equals("page")
                            && parameter.path("x-page-size").asBoolean() == name.equals("page_size"),
                    id
                            + " must say x-page-number: true of page and x-page-size: true of page_size, and of nothing else");
        });
    }

    private static boolean hasHeader(JsonNode operation, String name) {
        return stream(operation.path("parameters"))
                .anyMatch(parameter -> parameter.path("in").asText().equals("header")
                        && parameter.path("name").asText().equals(name));
    }

    private void checkProperties(String schema, JsonNode node) {
        node.path("properties").properties().forEach(property -> {
            JsonNode type = property.getValue();
            String place = schema + "." + property.getKey();
            require(
                    !type.path("type").asText().equals("string")
                            || !SECRET.matcher(property.getKey()).matches()
                            || type.path("format").asText().equals("password"),
                    place + " looks like a secret, so it must say format: password");
            require(
                    type.path("x-single-use").asBoolean() == property.getKey().equals("token"),
                    place + " must say x-single-use: true if and only if it is a token");
            require(
                    type.path("x-page-items").asBoolean() == property.getKey().equals("results"),
                    place + " must say x-page-items: true if and only if it is a page's results");
        });
    }

    private void require(boolean fact, String fault) {
        if (!fact) {
            faults.add(fault);
        }
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
