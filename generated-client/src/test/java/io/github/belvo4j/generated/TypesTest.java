package io.github.belvo4j.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.belvo4j.model.OpenModel;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The Java type of a value matches its schema")
class TypesTest {

    private static JsonNode document;

    @BeforeAll
    static void readDocument() throws IOException {
        document =
                new YAMLMapper().readTree(Path.of("..", "spec", "openapi.yaml").toFile());
    }

    static List<Class<?>> models() {
        return Models.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    @DisplayName("in a body")
    void properties(Class<?> model) {
        JsonNode properties = document.at("/components/schemas/" + model.getSimpleName() + "/properties");
        Models.getters(model).forEach((name, type) -> requireType(properties.path(name), type, model + "." + name));
    }

    @Test
    @DisplayName("in a query: dates, amounts, enums and lists")
    void parameters() {
        Map<String, Type> fields = fields();
        int[] found = {0};
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operation
                                .getValue()
                                .path("parameters")
                                .forEach(reference -> {
                                    JsonNode parameter = resolve(reference);
                                    if (parameter.path("in").asText().equals("query")) {
                                        String place = key(operation.getKey().toUpperCase(Locale.ROOT) + " "
                                                        + path.getKey())
                                                + " " + parameter.path("name").asText();
                                        assertThat(fields).containsKey(place);
                                        requireType(parameter.path("schema"), fields.get(place), place);
                                        found[0]++;
                                    }
                                })));

        assertThat(found[0]).isEqualTo(fields.size()).isGreaterThan(700);
    }

    /** The fields of all queries, by the operation's method and path and the parameter's name. */
    private static Map<String, Type> fields() {
        Map<String, Type> fields = new TreeMap<>();
        for (Class<?> api : Models.interfaces()) {
            for (Method method : api.getMethods()) {
                Arrays.stream(method.getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(QueryMap.class))
                        .map(Parameter::getType)
                        .flatMap(query -> Arrays.stream(query.getDeclaredFields()))
                        .forEach(field -> fields.put(place(method, field), field.getGenericType()));
            }
        }
        return fields;
    }

    private static String place(Method method, Field field) {
        return key(method.getAnnotation(RequestLine.class).value()) + " "
                + field.getAnnotation(Param.class).value();
    }

    private static String key(String line) {
        return line.replaceAll("\\{\\w+}", "{}");
    }

    private static void requireType(JsonNode schema, Type type, String place) {
        JsonNode resolved = resolve(schema);
        if (resolved.path("type").asText().equals("array")) {
            assertThat(type).as(place).isInstanceOf(ParameterizedType.class);
            assertThat(((ParameterizedType) type).getRawType()).as(place).isEqualTo(List.class);
            requireType(resolved.path("items"), ((ParameterizedType) type).getActualTypeArguments()[0], place);
            return;
        }
        if (resolved.has("enum")) {
            assertThat(((Class<?>) type).getClasses())
                    .as(place + " is an open enum")
                    .extracting(Class::getSimpleName)
                    .containsExactly("Known");
            return;
        }
        if (schema.has("x-decimal-places")) {
            assertThat(type).as(place).isEqualTo(BigDecimal.class);
            return;
        }
        Class<?> expected = switch (resolved.path("type").asText() + " "
                + resolved.path("format").asText()) {
            case "string date" -> LocalDate.class;
            case "string date-time", "string date-time-local" -> OffsetDateTime.class;
            case "integer ", "integer int32" -> Integer.class;
            case "integer int64" -> Long.class;
            case "number ", "number double", "number float" -> BigDecimal.class;
            case "boolean " -> Boolean.class;
            default -> resolved.path("type").asText().equals("string") ? String.class : null;
        };
        if (expected != null) {
            assertThat(type).as(place).isEqualTo(expected);
        } else if (resolved.has("properties")) {
            assertThat(OpenModel.class).as(place).isAssignableFrom((Class<?>) type);
        }
    }

    /** A reference stands alone, or in an {@code allOf} if the property has a description of its own. */
    private static JsonNode resolve(JsonNode node) {
        JsonNode reference =
                node.path("allOf").path(0).has("$ref") ? node.path("allOf").path(0) : node;
        String pointer = reference.path("$ref").asText();
        return pointer.isEmpty() ? node : resolve(document.at(pointer.substring(1)));
    }
}
