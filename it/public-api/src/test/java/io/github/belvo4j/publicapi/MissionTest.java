package io.github.belvo4j.publicapi;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.postman.Translator;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What this project is for: a Postman collection becomes a document, and the document a client with validated requests.
 * Looks at nothing but what is published.
 */
@DisplayName("Going by what is published,")
class MissionTest {
    private static final String FOLDER = "/io/github/belvo4j/";

    private static final JsonNode DOCUMENT = document();

    /** Every operation, by method and path. */
    private static final Map<String, JsonNode> OPERATIONS = operationsOf(DOCUMENT);

    /** The generated methods, by the method and path that they call. */
    private static Map<String, List<Method>> methods;

    @BeforeAll
    static void findMethods() {
        try (ScanResult scan = new ClassGraph()
                .acceptPackages(LinksApi.class.getPackageName())
                .enableClassInfo()
                .scan()) {
            methods = scan.getAllInterfaces().loadClasses().stream()
                    .flatMap(type -> Arrays.stream(type.getMethods()))
                    .filter(method -> method.isAnnotationPresent(RequestLine.class))
                    .collect(Collectors.groupingBy(MissionTest::operationOf, TreeMap::new, Collectors.toList()));
        }
    }

    @Test
    @DisplayName("the collection, the names and the overlay translate to the document")
    void document(@TempDir Path folder) throws IOException {
        String document = new Translator()
                .withNames(copy("belvo.names.yaml", folder))
                .withOverlay(copy("belvo.overlay.yaml", folder))
                .withOverlay(copy("belvo.dictionary.yaml", folder))
                .withComposedExamples()
                .translate(copy("belvo.postman_collection.json", folder))
                .yaml();

        assertThat(copy("openapi.yaml", folder)).hasContent(document);
    }

    @Test
    @DisplayName("the client calls the operations of the document, and no others")
    void operations() {
        assertThat(methods.keySet()).hasSizeGreaterThan(100).isEqualTo(OPERATIONS.keySet());
    }

    static Set<String> everyOperation() {
        return OPERATIONS.keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyOperation")
    @DisplayName(
            "each operation has Feign methods whose parameters, queries and bodies carry the document's constraints")
    void constraints(String operation) {
        JsonNode documented = OPERATIONS.get(operation);

        assertThat(methods.get(operation)).isNotEmpty().allSatisfy(method -> {
            for (Parameter parameter : method.getParameters()) {
                assertThat(constraintsOn(parameter)).as(parameter.toString()).contains("NotNull");
                if (parameter.isAnnotationPresent(QueryMap.class)) {
                    assertThat(constraintsOn(parameter)).contains("Valid");
                    assertThat(constraintsOfFields(parameter.getType()))
                            .isEqualTo(constraints(documented.path("parameters"), "query"));
                } else if (!parameter.isAnnotationPresent(Param.class)) {
                    assertThat(constraintsOn(parameter)).contains("Valid");
                    assertBody(parameter.getType(), documented.at("/requestBody/content/application~1json/schema"));
                }
            }
        });
        assertThat(methods.get(operation))
                .as("a method takes all that the operation takes")
                .anySatisfy(method -> assertThat(kinds(method)).isEqualTo(kinds(documented)));
    }

    /** What a method takes: path variables by name, a query, a body. */
    private static Set<String> kinds(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.isAnnotationPresent(QueryMap.class)
                        ? "query"
                        : parameter.isAnnotationPresent(Param.class) ? "path" : "body")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> kinds(JsonNode operation) {
        Set<String> kinds = new TreeSet<>();
        operation
                .path("parameters")
                .forEach(parameter -> kinds.add(resolve(parameter).path("in").asText()));
        kinds.remove("header");
        if (operation.has("requestBody")) {
            kinds.add("body");
        }
        return kinds;
    }

    private static void assertBody(Class<?> model, JsonNode schema) {
        Map<String, Set<String>> expected = new TreeMap<>();
        Stream.concat(Stream.of(schema), stream(resolve(schema).path("allOf")))
                .map(MissionTest::resolve)
                .forEach(part -> {
                    Set<String> required =
                            stream(part.path("required")).map(JsonNode::asText).collect(Collectors.toSet());
                    part.path("properties")
                            .properties()
                            .forEach(property -> expected.put(
                                    property.getKey(),
                                    constraints(property.getValue(), required.contains(property.getKey()))));
                });
        Map<String, Set<String>> actual = constraintsOfGetters(model);
        // It has no effect on enums and dates.
        actual.forEach((property, constraints) -> constraints.removeIf(constraint -> constraint.equals("Valid")
                && !expected.getOrDefault(property, Set.of()).contains("Valid")));
        assertThat(actual).as(model.getSimpleName()).isEqualTo(expected);
    }

    private static Map<String, Set<String>> constraints(JsonNode parameters, String in) {
        return stream(parameters)
                .map(MissionTest::resolve)
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .collect(toMap(
                        parameter -> parameter.path("name").asText(),
                        parameter -> constraints(
                                parameter.path("schema"),
                                parameter.path("required").asBoolean())));
    }

    /** The Jakarta Validation constraints of a value with a given schema. */
    private static Set<String> constraints(JsonNode reference, boolean required) {
        JsonNode schema = resolve(reference);
        Set<String> constraints = new TreeSet<>();
        if (required) {
            constraints.add("NotNull");
        }
        if (schema.has("minimum")) {
            constraints.add("Min " + schema.path("minimum"));
        }
        if (schema.has("maximum")) {
            constraints.add("Max " + schema.path("maximum"));
        }
        String size = Stream.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")
                .filter(schema::has)
                .map(limit -> " " + limit.substring(0, 3) + " " + schema.path(limit))
                .collect(Collectors.joining());
        if (!size.isEmpty()) {
            constraints.add("Size" + size);
        }
        if (schema.has("x-decimal-places")) {
            // Text in the API, a number in Java.
            constraints.addAll(List.of("DecimalMin", "Digits"));
        } else if (schema.has("pattern")) {
            constraints.add("Pattern");
        }
        if (schema.path("format").asText().equals("email")) {
            constraints.add("Email");
        }
        if (hasProperties(schema)) {
            constraints.add("Valid");
        }
        if (hasProperties(resolve(schema.path("items")))) {
            constraints.add("items Valid");
        }
        return constraints;
    }

    private static boolean hasProperties(JsonNode schema) {
        return schema.has("properties") || stream(schema.path("allOf")).anyMatch(part -> hasProperties(resolve(part)));
    }

    private static Map<String, Set<String>> constraintsOfFields(Class<?> query) {
        return Arrays.stream(query.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Param.class))
                .collect(toMap(field -> field.getAnnotation(Param.class).value(), MissionTest::constraintsOn));
    }

    private static Map<String, Set<String>> constraintsOfGetters(Class<?> model) {
        return Arrays.stream(model.getMethods())
                .filter(method -> method.isAnnotationPresent(JsonProperty.class) && method.getParameterCount() == 0)
                .collect(toMap(
                        method -> method.getAnnotation(JsonProperty.class).value(), method -> {
                            Set<String> constraints = constraintsOn(method);
                            if (method.getAnnotatedReturnType() instanceof AnnotatedParameterizedType list) {
                                constraintsOn(list.getAnnotatedActualTypeArguments()[0])
                                        .forEach(constraint -> constraints.add("items " + constraint));
                            }
                            return constraints;
                        }));
    }

    private static Set<String> constraintsOn(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(MissionTest::constraint)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String constraint(Annotation annotation) {
        if (annotation instanceof Size size) {
            return "Size"
                    + (size.min() == 0 ? "" : " min " + size.min())
                    + (size.max() == Integer.MAX_VALUE ? "" : " max " + size.max());
        }
        if (annotation instanceof Min min) {
            return "Min " + min.value();
        }
        if (annotation instanceof Max max) {
            return "Max " + max.value();
        }
        boolean other = annotation instanceof Valid
                || annotation.annotationType().getPackage().equals(NotNull.class.getPackage());
        return other ? annotation.annotationType().getSimpleName() : "";
    }

    private static String operationOf(Method method) {
        return withoutNames(method.getAnnotation(RequestLine.class).value());
    }

    private static Map<String, JsonNode> operationsOf(JsonNode document) {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + withoutNames(path.getKey()),
                                operation.getValue())));
        return operations;
    }

    /** Path variables have other names in Java. */
    private static String withoutNames(String path) {
        return path.replaceAll("\\{\\w+}", "{}");
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::path);
    }

    private static JsonNode document() {
        try (InputStream in = MissionTest.class.getResourceAsStream(FOLDER + "openapi.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copy(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = MissionTest.class.getResourceAsStream(FOLDER + name)) {
            Files.copy(in, file);
        }
        return file;
    }
}
