package io.github.belvo4j.internal;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What generated classes have in common without a type that says so: the queries of lists their page and page size, the
 * pages their count and next address. Used once a page, so it looks methods up each time.
 */
public final class GeneratedClass {

    /** Names of methods: asking a class for them copies each. */
    private static final ClassValue<Set<String>> METHODS = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getMethods()).map(Method::getName).collect(Collectors.toUnmodifiableSet());
        }
    };

    private GeneratedClass() {}

    /** What a method without parameters gives. */
    public static @Nullable Object get(Object object, String method) {
        return call(object, method, new Class<?>[0]);
    }

    static void set(Object object, String method, Integer value) {
        call(object, method, new Class<?>[] {Integer.class}, value);
    }

    static boolean has(Object object, String method) {
        return METHODS.get(object.getClass()).contains(method);
    }

    @SuppressWarnings("unchecked")
    static <Q> Q copy(Q query) {
        try {
            return (Q) query.getClass().getConstructor(query.getClass()).newInstance(query);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(query.getClass().getName() + " is no generated query", e);
        }
    }

    private static @Nullable Object call(Object object, String method, Class<?>[] types, Object... arguments) {
        try {
            return object.getClass().getMethod(method, types).invoke(object, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    object.getClass().getName() + " has no method " + method + " that can be called", e);
        }
    }
}
