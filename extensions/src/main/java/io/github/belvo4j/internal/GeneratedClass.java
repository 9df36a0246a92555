package io.github.belvo4j.internal;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What generated classes have in common without a type that says so: the queries of lists their page and page size, the
 * pages their count and next address. Used once a page, so it looks methods up each time.
 */
public final class GeneratedClass {

    private GeneratedClass() {}

    /** What a method without parameters gives. */
    public static @Nullable Object get(Object object, String method) {
        return call(object, method, new Class<?>[0]);
    }

    static void set(Object object, String method, Integer value) {
        call(object, method, new Class<?>[] {Integer.class}, value);
    }

    static boolean has(Object object, String method) {
        return Arrays.stream(object.getClass().getMethods())
                .map(Method::getName)
                .anyMatch(method::equals);
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
