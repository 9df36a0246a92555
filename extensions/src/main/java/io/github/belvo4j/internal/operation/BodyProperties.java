package io.github.belvo4j.internal.operation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.TreeNode;
import io.github.belvo4j.annotation.Secret;
import io.github.belvo4j.annotation.SingleUse;
import io.github.belvo4j.model.OpenModel;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The annotations on the top-level properties of a request body. */
final class BodyProperties {

    /** The name of the token property in bodies whose type has no annotations. */
    private static final String TOKEN = "token";

    private static final BodyProperties NONE = new BodyProperties(List.of());

    private static final ClassValue<BodyProperties> OF_CLASS = new ClassValue<>() {
        @Override
        protected BodyProperties computeValue(Class<?> type) {
            return new BodyProperties(Arrays.stream(type.getMethods())
                    .filter(method -> method.getParameterCount() == 0)
                    .toList());
        }
    };

    private final Set<String> secrets;
    private final List<Method> singleUse;

    private BodyProperties(List<Method> getters) {
        this.secrets = getters.stream()
                .filter(getter -> getter.isAnnotationPresent(Secret.class))
                .map(BodyProperties::name)
                .collect(Collectors.toUnmodifiableSet());
        this.singleUse = getters.stream()
                .filter(getter -> getter.isAnnotationPresent(SingleUse.class))
                .filter(Method::trySetAccessible)
                .toList();
    }

    static BodyProperties of(@Nullable Type body) {
        return body instanceof Class<?> type ? OF_CLASS.get(type) : NONE;
    }

    /** Returns the API's name for a property of a generated model, or for a record component. */
    private static String name(Method getter) {
        JsonProperty property = getter.getAnnotation(JsonProperty.class);
        return property == null ? getter.getName() : property.value();
    }

    boolean isSecret(String property) {
        return secrets.contains(property);
    }

    /** Returns whether a body has, or may have, a property whose value can be used only once. */
    static boolean usesUp(@Nullable Object body) {
        return hasUnknown(body) || carriesToken(body);
    }

    static boolean carriesToken(@Nullable Object body) {
        if (body instanceof Collection<?> items) {
            return items.stream().anyMatch(BodyProperties::carriesToken);
        }
        if (body instanceof Map<?, ?> properties) {
            return hasToken(properties);
        }
        if (body instanceof TreeNode tree) {
            return isSet(tree.get(TOKEN))
                    || tree.isArray() && IntStream.range(0, tree.size()).anyMatch(i -> carriesToken(tree.get(i)));
        }
        return body != null
                && (OF_CLASS.get(body.getClass()).singleUse.stream().anyMatch(getter -> isSet(body, getter))
                        || body instanceof OpenModel model && hasToken(model.getAdditionalProperties()));
    }

    private static boolean hasToken(Map<?, ?> properties) {
        // Doesn't call containsKey, which throws if a sorted map has keys of another type.
        return properties.entrySet().stream()
                .anyMatch(property -> TOKEN.equals(property.getKey()) && property.getValue() != null);
    }

    private static boolean isSet(@Nullable TreeNode value) {
        return value != null && value.asToken() != JsonToken.VALUE_NULL;
    }

    private static boolean hasUnknown(@Nullable Object body) {
        if (body instanceof Collection<?> items) {
            return items.stream().anyMatch(BodyProperties::hasUnknown);
        }
        return body instanceof OpenModel model
                && !model.getAdditionalProperties().isEmpty();
    }

    /** Returns whether the type of a body doesn't reveal its properties. */
    static boolean isUntyped(@Nullable Object body) {
        return body instanceof Map || body instanceof TreeNode;
    }

    private static boolean isSet(Object body, Method getter) {
        try {
            return getter.invoke(body) != null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(getter + " can't be called", e);
        }
    }
}
