package io.github.belvo4j.internal.operation;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What generated classes have in common without a type that says so: the queries of lists their page and page size, the
 * pages their count and next address.
 */
public final class GeneratedAccessors {

    /** What can be asked for, by name: asking a class for its methods copies each. */
    private static final ClassValue<Map<String, Method>> GETTERS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getMethods())
                    .filter(method -> method.getParameterCount() == 0 && !method.isBridge())
                    .collect(Collectors.toUnmodifiableMap(Method::getName, method -> method));
        }
    };

    private GeneratedAccessors() {}

    /** What a method without parameters gives. */
    public static @Nullable Object get(Object object, String method) {
        try {
            return getter(object, method).invoke(object);
        } catch (ReflectiveOperationException e) {
            throw uncallable(object, method, e);
        }
    }

    public static void set(Object object, String method, Integer value) {
        try {
            object.getClass().getMethod(method, Integer.class).invoke(object, value);
        } catch (ReflectiveOperationException e) {
            throw uncallable(object, method, e);
        }
    }

    public static boolean has(Object object, String method) {
        return GETTERS.get(object.getClass()).containsKey(method);
    }

    @SuppressWarnings("unchecked")
    public static <Q> Q copy(Q query) {
        try {
            return (Q) query.getClass().getConstructor(query.getClass()).newInstance(query);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(query.getClass().getName() + " is no generated query", e);
        }
    }

    private static Method getter(Object object, String method) throws NoSuchMethodException {
        Method getter = GETTERS.get(object.getClass()).get(method);
        if (getter == null) {
            throw new NoSuchMethodException(method);
        }
        return getter;
    }

    private static IllegalStateException uncallable(Object object, String method, ReflectiveOperationException cause) {
        return new IllegalStateException(
                object.getClass().getName() + " has no method " + method + " that can be called", cause);
    }
}
