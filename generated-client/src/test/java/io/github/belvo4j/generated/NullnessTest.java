package io.github.belvo4j.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import feign.Param;
import feign.QueryMap;
import io.github.belvo4j.annotation.Operation;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.api.Query;
import io.github.belvo4j.model.Link;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Null is allowed")
class NullnessTest {

    private static JsonNode schemas;

    @BeforeAll
    static void readDocument() throws IOException {
        schemas = new YAMLMapper()
                .readTree(Path.of("..", "spec", "openapi.yaml").toFile())
                .at("/components/schemas");
    }

    static List<Class<?>> models() {
        return Models.all();
    }

    @Test
    @DisplayName("only where it is declared")
    void marked() {
        assertThat(List.of(Link.class, LinksApi.class, Operation.class))
                .extracting(Class::getPackage)
                .allMatch(room -> room.isAnnotationPresent(NullMarked.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    @DisplayName("where the document doesn't require a property, or declares it nullable")
    void properties(Class<?> model) {
        JsonNode schema = schemas.path(model.getSimpleName());
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Method method : model.getMethods()) {
            JsonProperty property = method.getAnnotation(JsonProperty.class);
            if (property != null) {
                boolean nullable = !required.contains(property.value())
                        || isNullable(schema.path("properties").path(property.value()));

                assertThat(isNullable(value(method))).as(method.toString()).isEqualTo(nullable);
                assertThat(isNullable(value(fluent(model, method))))
                        .as(method.toString())
                        .isEqualTo(nullable);
            }
        }
    }

    /** A property that refers to a nullable schema is nullable, too. */
    private static boolean isNullable(JsonNode property) {
        if (property.path("nullable").asBoolean()) {
            return true;
        }
        String reference = property.path("$ref").asText();
        return !reference.isEmpty()
                && schemas.path(reference.substring(reference.lastIndexOf('/') + 1))
                        .path("nullable")
                        .asBoolean();
    }

    /** The fluent setter. */
    private static Method fluent(Class<?> model, Method accessor) {
        String name = accessor.getName().substring(3);
        return Arrays.stream(model.getMethods())
                .filter(method ->
                        method.getName().replace("_", "").equalsIgnoreCase(name) && method.getReturnType() == model)
                .findFirst()
                .orElseThrow(() -> new AssertionError(accessor + " has no method that returns the object"));
    }

    /** What a getter returns or a setter takes. */
    private static AnnotatedType value(Method method) {
        return method.getParameterCount() == 0
                ? method.getAnnotatedReturnType()
                : method.getAnnotatedParameterTypes()[0];
    }

    private static boolean isNullable(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    static Stream<Class<?>> queries() {
        return Models.interfaces().stream()
                .flatMap(api -> Arrays.stream(api.getClasses()))
                .filter(Query.class::isAssignableFrom);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    @DisplayName("where a query parameter isn't required")
    void queries(Class<?> query) throws Exception {
        for (Field field : query.getDeclaredFields()) {
            boolean nullable = !field.isAnnotationPresent(NotNull.class);

            assertThat(isNullable(query.getMethod(field.getName()).getAnnotatedReturnType()))
                    .as(field.toString())
                    .isEqualTo(nullable);
            assertThat(isNullable(
                            query.getMethod(field.getName(), field.getType()).getAnnotatedParameterTypes()[0]))
                    .as(field.toString())
                    .isEqualTo(nullable);
        }
    }

    @Test
    @DisplayName("neither for results of operations, nor for their arguments, except optional bodies")
    void operations() {
        List<Method> operations = Models.interfaces().stream()
                .flatMap(api -> Arrays.stream(api.getMethods()))
                .toList();

        assertThat(operations).hasSizeGreaterThan(148).noneMatch(method -> isNullable(method.getAnnotatedReturnType()));
        Set<Parameter> nullable = operations.stream()
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> isNullable(parameter.getAnnotatedType()))
                .collect(Collectors.toSet());
        assertThat(nullable)
                .noneMatch(parameter -> parameter.isAnnotationPresent(Param.class)
                        || parameter.isAnnotationPresent(QueryMap.class)
                        || parameter.isAnnotationPresent(NotNull.class));
    }

    @Test
    @DisplayName("for a link's external ID, and not for its ID")
    void link() throws Exception {
        assertThat(isNullable(Link.class.getMethod("getId").getAnnotatedReturnType()))
                .isFalse();
        assertThat(isNullable(Link.class.getMethod("getExternalId").getAnnotatedReturnType()))
                .isTrue();
    }
}
