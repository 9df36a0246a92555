package io.github.belvo4j.it;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.BelvoBuilder;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RetryPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends the examples of an OpenAPI document, and bodies of every shape that its schemas allow, through the client:
 * those of the file that {@code -Dexamples=FILE} names, or else those of the project's own document.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Every example and every variant")
class ExamplesTest {

    private final WireMockServer server = new WireMockServer(options().dynamicPort());
    private Belvo belvo;
    private Belvo unchecked;
    private final WantedDifferences wanted = WantedDifferences.read("examples.tsv");

    /** A body of an operation, and its source. */
    record Body(String operation, int status, JsonNode json, String source) {

        @Override
        public String toString() {
            return operation + " " + (status == 0 ? "request" : status) + ", " + source;
        }
    }

    @BeforeAll
    void open() {
        server.start();
        belvo = client().build();
        unchecked = client().validateRequests(false).build();
    }

    private BelvoBuilder client() {
        return Belvo.builder()
                .baseUrl(server.baseUrl())
                .credentials("id", "password")
                .rateLimit(RateLimit.none())
                .retryPolicy(RetryPolicy.none());
    }

    @AfterAll
    void close() {
        belvo.close();
        unchecked.close();
        server.stop();
        wanted.print();
    }

    private static JsonNode document() throws IOException {
        String file = System.getProperty("examples");
        try (InputStream in = file == null
                ? Belvo.class.getResourceAsStream("/io/github/belvo4j/openapi.yaml")
                : Files.newInputStream(Path.of(file))) {
            // The YAML parser refuses characters that are valid in JSON.
            boolean json = file != null && file.endsWith(".json");
            return (json ? new JsonMapper() : new YAMLMapper()).readTree(in);
        }
    }

    static Stream<Body> responses() throws IOException {
        return bodies().filter(body -> body.status() > 0);
    }

    static Stream<Body> requests() throws IOException {
        return bodies().filter(body -> body.status() == 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("responses")
    @DisplayName("of a response is read without loss")
    void isRead(Body body) throws Exception {
        server.resetAll();
        server.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(body.status())
                        .withHeader("Content-Type", "application/json")
                        .withBody(body.json().toString())));

        Object result = call(body.operation(), body.status(), null);

        assertThat(wanted.without(Wire.differences(withoutNulls(body.json()), withoutNulls(Wire.write(result)))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    @DisplayName("of a request is sent without loss")
    void isSent(Body body) throws Exception {
        server.resetAll();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));

        try {
            call(body.operation(), 0, body.json());
        } catch (BelvoException e) {
            assertThat(e.status()).as(e.getMessage()).hasValue(500);
        }

        assertThat(server.getAllServeEvents()).hasSize(1);
        JsonNode sent =
                Wire.parse(server.getAllServeEvents().get(0).getRequest().getBodyAsString());
        assertThat(wanted.without(Wire.differences(withoutNulls(body.json()), withoutNulls(sent))))
                .isEmpty();
    }

    /** To the client, null and absent are the same. */
    private static JsonNode withoutNulls(JsonNode json) {
        JsonNode copy = json.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.properties().removeIf(property -> property.getValue().isNull());
            object.properties().forEach(property -> property.setValue(withoutNulls(property.getValue())));
        } else if (copy instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withoutNulls(array.get(i)));
            }
        }
        return copy;
    }

    private static Stream<Body> bodies() throws IOException {
        JsonNode document = document();
        SchemaBodies schemas = new SchemaBodies(document);
        List<Body> bodies = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> add(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue(),
                                schemas,
                                bodies)));
        return bodies.stream();
    }

    private static void add(String name, JsonNode operation, SchemaBodies schemas, List<Body> bodies) {
        if (!Document.operations().containsKey(name)) {
            return;
        }
        addContent(name, 0, schemas.resolve(operation.path("requestBody")), schemas, bodies);
        operation.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                addContent(
                        name,
                        Integer.parseInt(response.getKey()),
                        schemas.resolve(response.getValue()),
                        schemas,
                        bodies);
            }
        });
    }

    private static void addContent(String name, int status, JsonNode holder, SchemaBodies schemas, List<Body> bodies) {
        holder.path("content").forEach(content -> {
            if (content.has("example")) {
                bodies.add(new Body(name, status, content.path("example"), "example"));
            }
            content.path("examples")
                    .properties()
                    .forEach(example -> bodies.add(new Body(
                            name,
                            status,
                            schemas.resolve(example.getValue()).path("value"),
                            "example " + example.getKey())));
            List<JsonNode> made = schemas.of(content.path("schema"), status == 0);
            for (int i = 0; i < made.size(); i++) {
                bodies.add(new Body(name, status, made.get(i), "shape " + i));
            }
        });
    }

    private Object call(String operation, int status, JsonNode body) throws Exception {
        Method method = method(operation, status);
        List<Object> arguments = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(Param.class)) {
                arguments.add("id");
            } else if (parameter.isAnnotationPresent(QueryMap.class)) {
                arguments.add(parameter.getType().getConstructor().newInstance());
            } else {
                arguments.add(
                        body == null
                                ? parameter.getType().getConstructor().newInstance()
                                : Wire.read(body, parameter.getType()));
            }
        }
        // A response is read whatever the request was; a request is checked like a caller's.
        Belvo client = body == null ? unchecked : belvo;
        try {
            return method.invoke(client.api(method.getDeclaringClass()), arguments.toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** The method without a query if there is a choice; for 202, the asynchronous one if there is one. */
    private static Method method(String operation, int status) throws ClassNotFoundException {
        String line = GeneratedApi.camelCase(operation);
        String tag = Document.operations()
                .get(operation)
                .path("tags")
                .path(0)
                .textValue()
                .replace(" ", "");
        List<Method> methods = Arrays.stream(Class.forName(LinksApi.class.getPackageName() + "." + tag + "Api")
                        .getMethods())
                .filter(method -> method.isAnnotationPresent(RequestLine.class))
                .filter(method ->
                        method.getAnnotation(RequestLine.class).value().equals(line))
                .sorted((a, b) -> Integer.compare(a.getParameterCount(), b.getParameterCount()))
                .toList();
        return methods.stream()
                .filter(method -> method.getName().endsWith("Async") == (status == 202))
                .findFirst()
                .orElse(methods.get(0));
    }
}
