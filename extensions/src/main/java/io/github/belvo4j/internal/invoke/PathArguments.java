package io.github.belvo4j.internal.invoke;

import feign.Param;
import feign.RequestLine;
import io.github.belvo4j.error.ErrorEntry;
import io.github.belvo4j.error.InvalidRequestException;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Guards the arguments that become part of a path. Feign leaves reserved characters in them as they are, so an id could
 * lead the request elsewhere.
 */
final class PathArguments {

    private final String operation;
    private final Map<Integer, String> names = new LinkedHashMap<>();
    private boolean complete = true;

    PathArguments(Method method) {
        this.operation = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        String path = Optional.ofNullable(method.getAnnotation(RequestLine.class))
                .map(RequestLine::value)
                .orElse("");
        Annotation[][] annotations = method.getParameterAnnotations();
        for (int i = 0; i < annotations.length; i++) {
            for (Annotation annotation : annotations[i]) {
                if (annotation instanceof Param param && path.contains("{" + param.value() + "}")) {
                    names.put(i, param.value());
                } else if (!(annotation instanceof NotNull)) {
                    complete = false;
                }
            }
            complete &= names.containsKey(i);
        }
    }

    /** Whether nothing is left to check: the method has no other arguments, and these need only be there. */
    boolean areComplete() {
        return complete;
    }

    /**
     * The arguments as they are to be sent: those of the path percent-encoded as a whole.
     *
     * @throws InvalidRequestException if one is missing, blank, or holds what separates or climbs paths
     */
    @Nullable
    Object[] guarded(@Nullable Object[] arguments) {
        if (names.isEmpty()) {
            return arguments;
        }
        @Nullable Object[] guarded = arguments.clone();
        for (Map.Entry<Integer, String> name : names.entrySet()) {
            guarded[name.getKey()] = encode(name.getValue(), arguments[name.getKey()]);
        }
        return guarded;
    }

    private String encode(String name, @Nullable Object argument) {
        String value = argument == null ? "" : argument.toString();
        if (value.isBlank()) {
            throw refused(name, "must not be blank");
        }
        if (value.contains("..") || value.equals(".") || hasForbidden(value)) {
            throw refused(name, "must not contain '/', '\\', '..' or control characters");
        }
        return PercentEncoding.encode(value);
    }

    private static boolean hasForbidden(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '/' || c == '\\' || Character.isISOControl(c)) {
                return true;
            }
        }
        return false;
    }

    private InvalidRequestException refused(String name, String reason) {
        return new InvalidRequestException(operation, List.of(new ErrorEntry("path", reason, name)));
    }
}
