package io.github.belvo4j.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import feign.Headers;
import feign.RequestLine;
import io.github.belvo4j.annotation.Operation;
import io.github.belvo4j.annotation.Secret;
import io.github.belvo4j.annotation.SingleUse;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.api.PageQuery;
import io.github.belvo4j.api.Query;
import io.github.belvo4j.model.ResultPage;
import io.github.belvo4j.model.ResumeRequest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The annotations of generated code")
class AnnotationsTest {

    /** By method and path. */
    private static final Map<String, JsonNode> OPERATIONS = new HashMap<>();

    private static JsonNode document;

    @BeforeAll
    static void readDocument() throws IOException {
        document = inline(
                new YAMLMapper().readTree(Path.of("..", "spec", "openapi.yaml").toFile()));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> OPERATIONS.put(
                                line(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()),
                                operation.getValue())));
    }

    /** Replaces references to shared parameters and responses with what they refer to. */
    private static JsonNode inline(JsonNode document) {
        for (JsonNode reference : document.path("paths").findParents("$ref")) {
            String pointer = reference.get("$ref").asText().substring(1);
            if (pointer.startsWith("/components/parameters/") || pointer.startsWith("/components/responses/")) {
                ObjectNode part = (ObjectNode) reference;
                part.removeAll();
                part.setAll((ObjectNode) document.at(pointer).deepCopy());
            }
        }
        return document;
    }

    /** Removes the names of path parameters, which differ in Java. */
    private static String line(String requestLine) {
        return requestLine.replaceAll("\\{\\w+}", "{}");
    }

    private static String line(Method method) {
        return line(method.getAnnotation(RequestLine.class).value());
    }

    @Test
    @DisplayName("cover every operation of the document")
    void coverAll() {
        assertThat(methods().map(AnnotationsTest::line)).containsAll(OPERATIONS.keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("methods")
    @DisplayName("state what the document states about the operation")
    void areTheDocuments(Method method) {
        JsonNode operation = OPERATIONS.get(line(method));
        Operation annotation = method.getAnnotation(Operation.class);

        assertThat(annotation.id()).isEqualTo(operation.path("operationId").asText());
        assertThat(annotation.idempotent())
                .isEqualTo(operation.path("x-idempotent").asBoolean());
        assertThat(annotation.idempotencyKey())
                .isEqualTo(operation.path("x-idempotency-key").asText());
        assertThat(annotation.resumedBy())
                .isEqualTo(operation.path("x-resumed-by").asText());
        assertThat(annotation.security()).isEqualTo(scheme(operation));
        assertThat(Arrays.stream(annotation.success()).mapToObj(Integer::toString))
                .containsExactlyInAnyOrderElementsOf(
                        method.getName().endsWith("Async") ? Set.of("202") : successes(operation));
    }

    static Stream<Method> methods() {
        return Models.interfaces().stream().flatMap(type -> Arrays.stream(type.getMethods()));
    }

    private static String scheme(JsonNode operation) {
        JsonNode security = operation.has("security") ? operation.path("security") : document.path("security");
        return security.path(0).fieldNames().next();
    }

    /** Those of the synchronous mode; not every operation that also has the asynchronous one documents its 202. */
    private static Set<String> successes(JsonNode operation) {
        Set<String> successes = new TreeSet<>();
        operation.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")
                    && !response.getValue().path("x-asynchronous").asBoolean()) {
                successes.add(response.getKey());
            }
        });
        return successes;
    }

    @Test
    @DisplayName("distinguish the success statuses of the two modes")
    void modes() throws Exception {
        assertThat(LinksApi.class
                        .getMethod("deleteLink", String.class)
                        .getAnnotation(Operation.class)
                        .success())
                .containsExactly(204);
        assertThat(LinksApi.class
                        .getMethod("deleteLinkAsync", String.class)
                        .getAnnotation(Operation.class)
                        .success())
                .containsExactly(202);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("methods")
    @DisplayName("set each header that the document requires with a single value")
    void headers(Method method) {
        List<String> required = new ArrayList<>();
        OPERATIONS.get(line(method)).path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("header")
                    && parameter.path("required").asBoolean()) {
                assertThat(parameter.at("/schema/enum")).hasSize(1);
                required.add(parameter.path("name").asText() + ": "
                        + parameter.at("/schema/enum/0").asText());
            }
        });

        assertThat(Arrays.stream(method.getAnnotation(Headers.class).value())
                        .filter(header -> header.startsWith("X-Belvo-API")))
                .isEqualTo(required);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    @DisplayName("mark the secrets of a model, and the properties for single use")
    void properties(Class<?> model) {
        JsonNode properties = document.at("/components/schemas/" + model.getSimpleName() + "/properties");
        Arrays.stream(model.getMethods())
                .filter(method -> method.isAnnotationPresent(JsonProperty.class))
                .forEach(method -> {
                    JsonNode property = properties.path(
                            method.getAnnotation(JsonProperty.class).value());
                    assertThat(method.isAnnotationPresent(Secret.class))
                            .as(method.toString())
                            .isEqualTo(property.path("format").asText().equals("password"));
                    assertThat(method.isAnnotationPresent(SingleUse.class))
                            .as(method.toString())
                            .isEqualTo(property.path("x-single-use").asBoolean());
                });
    }

    static Stream<Class<?>> models() {
        return Models.all().stream();
    }

    @Test
    @DisplayName("include the names of all secrets")
    void names() {
        assertThat(Secret.NAMES)
                .contains("password", "token", "session", "id", "value")
                .doesNotContain("institution", "link", "external_id");
    }

    @Test
    @DisplayName("mark a token both as secret and as for single use")
    void token() throws Exception {
        assertThat(ResumeRequest.class.getMethod("getToken").getAnnotations())
                .extracting(annotation -> annotation.annotationType().getSimpleName())
                .contains("Secret", "SingleUse");
    }

    @Test
    @DisplayName("are accompanied by a type for every page and for the query of every list")
    void pages() {
        assertThat(Models.all())
                .filteredOn(model -> document.at("/components/schemas/" + model.getSimpleName() + "/properties/results")
                        .isObject())
                .hasSizeGreaterThan(30)
                .allMatch(ResultPage.class::isAssignableFrom);
        assertThat(methods()
                        .filter(method -> ResultPage.class.isAssignableFrom(method.getReturnType())
                                && Query.class.isAssignableFrom(lastParameter(method))))
                .hasSizeGreaterThan(30)
                .allMatch(method -> PageQuery.class.isAssignableFrom(lastParameter(method)));
    }

    private static Class<?> lastParameter(Method method) {
        Class<?>[] types = method.getParameterTypes();
        return types.length == 0 ? void.class : types[types.length - 1];
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("methods")
    @DisplayName("mark the secret parameters of a path")
    void parameters(Method method) {
        JsonNode parameters = OPERATIONS.get(line(method)).path("parameters");

        assertThat(Arrays.stream(method.getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(Secret.class)))
                .hasSameSizeAs(secretsInPath(parameters));
    }

    private static List<JsonNode> secretsInPath(JsonNode parameters) {
        List<JsonNode> secrets = new ArrayList<>();
        parameters.forEach(parameter -> {
            if (parameter.path("in").asText().equals("path")
                    && parameter.at("/schema/format").asText().equals("password")) {
                secrets.add(parameter);
            }
        });
        return secrets;
    }
}
