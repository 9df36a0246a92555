package io.github.belvo4j.generated;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.model.Link;
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
import java.util.stream.Stream;

/** All generated models that have properties, and samples of them. */
final class Models {
    /** The value of every secret in a sample. */
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
            "refresh");

    private static final List<String> SECRET_PLACES =
            List.of("CreateTokenRequest.id", "CreatedSecretKey.id", "TokenGenerationData.value");

    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    private Models() {}

    static List<Class<?>> all() {
        return classes("model").filter(Models::isObject).toList();
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

    /** An open enum has no constructor of its own to call. */
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
            return NODES.numberNode(new BigDecimal("1234567.89"));
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
        if (type == Object.class) {
            return NODES.objectNode().put("key", "value");
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
