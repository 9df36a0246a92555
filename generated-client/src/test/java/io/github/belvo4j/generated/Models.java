package io.github.belvo4j.generated;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.OpenModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All generated models that have properties, and samples of them. */
final class Models {
    /** The value of each secret in a sample. */
    static final String SECRET = "not-to-be-shown";

    private static final List<String> SECRETS = List.of(
            "username",
            "username2",
            "username3",
            "password",
            "password2",
            "token",
            "payer_token",
            "session",
            "certificate",
            "private_key",
            "access_token",
            "access",
            "refresh",
            "redirect_url");

    private static final List<String> SECRET_PLACES =
            List.of("CreateTokenRequest.id", "CreatedSecretKey.id", "TokenGenerationData.value");

    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    /** As plain as in users' own code, with exact numbers and times: what the models need is declared on the models. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .nodeFactory(NODES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Models() {}

    static OpenModel read(JsonNode json, Class<?> model) {
        try {
            return (OpenModel) MAPPER.readerFor(model).readValue(MAPPER.writeValueAsBytes(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON that is written for an object, read again. */
    static JsonNode write(Object value) {
        try {
            return MAPPER.readTree(MAPPER.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OpenModel make(Class<?> model) {
        try {
            return (OpenModel) model.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The types of a model's properties, by their names in the API. */
    static Map<String, Type> getters(Class<?> model) {
        return Arrays.stream(model.getMethods())
                .filter(method -> method.getName().startsWith("get") && method.isAnnotationPresent(JsonProperty.class))
                .collect(Collectors.toMap(Models::name, Method::getGenericReturnType));
    }

    /** The class itself, that of a list's items, or {@code Map}. */
    static Class<?> itemClass(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? itemClass(generic.getActualTypeArguments()[0]) : Map.class;
        }
        return (Class<?>) type;
    }

    static List<Class<?>> all() {
        return classes("model").filter(Models::isObject).toList();
    }

    /** The open enums. */
    static List<Class<?>> enums() {
        return classes("model")
                .filter(type -> Arrays.stream(type.getDeclaredClasses())
                        .anyMatch(inner -> inner.getSimpleName().equals("Known")))
                .toList();
    }

    /** The Feign interfaces. */
    static List<Class<?>> interfaces() {
        return classes("api")
                .filter(type -> type.getSimpleName().endsWith("Api"))
                .toList();
    }

    private static Stream<Class<?>> classes(String folder) {
        try (Stream<Path> files =
                Files.list(classes().resolve("io/github/belvo4j").resolve(folder))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .sorted()
                    .<Class<?>>map(name -> load(folder + "." + name.substring(0, name.length() - ".class".length())))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classes() {
        try {
            return Path.of(Link.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("io.github.belvo4j." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An open enum has no public constructor. */
    private static boolean isObject(Class<?> model) {
        return model.getConstructors().length > 0;
    }

    /** A JSON object with a value for every property. */
    static ObjectNode sample(Class<?> model) {
        return sample(model, new ArrayDeque<>());
    }

    private static ObjectNode sample(Class<?> model, Deque<Class<?>> around) {
        ObjectNode sample = NODES.objectNode();
        around.push(model);
        Arrays.stream(model.getMethods())
                .filter(method -> method.getName().startsWith("get") && method.isAnnotationPresent(JsonProperty.class))
                .forEach(getter -> sample.set(name(getter), value(getter.getGenericReturnType(), getter, around)));
        around.pop();
        return sample;
    }

    private static String name(Method getter) {
        return getter.getAnnotation(JsonProperty.class).value();
    }

    private static JsonNode value(Type type, Method getter, Deque<Class<?>> around) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class
                    ? NODES.objectNode().put("key", "value")
                    : NODES.arrayNode().add(value(generic.getActualTypeArguments()[0], getter, around));
        }
        if (type == String.class) {
            return NODES.textNode(isSecret(getter) ? SECRET : "text");
        }
        if (type == Integer.class) {
            return NODES.numberNode(428);
        }
        if (type == Long.class) {
            return NODES.numberNode(12345678901L);
        }
        if (type == BigDecimal.class) {
            return getter.isAnnotationPresent(JsonFormat.class)
                    ? NODES.textNode("1234567.89")
                    : NODES.numberNode(new BigDecimal("1234567.89"));
        }
        if (type == Boolean.class) {
            return NODES.booleanNode(false);
        }
        if (type == LocalDate.class) {
            return NODES.textNode("2022-02-09");
        }
        if (type == OffsetDateTime.class) {
            return NODES.textNode("2022-02-09T08:45:50.406032Z");
        }
        if (type == URI.class) {
            return NODES.textNode("https://example.com/");
        }
        Class<?> model = (Class<?>) type;
        if (!isObject(model)) {
            return NODES.textNode("a value of tomorrow");
        }
        return around.contains(model) ? NODES.objectNode() : sample(model, around);
    }

    private static boolean isSecret(Method getter) {
        String place = getter.getDeclaringClass().getSimpleName() + "." + name(getter);
        return SECRETS.contains(name(getter)) || SECRET_PLACES.contains(place);
    }
}
