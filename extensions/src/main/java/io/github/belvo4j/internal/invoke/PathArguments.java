package io.github.belvo4j.internal.invoke;

import feign.Param;
import io.github.belvo4j.annotation.Secret;
import io.github.belvo4j.error.ErrorEntry;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Guards the arguments that become part of a path. Feign leaves reserved characters in them as they are, so an id could
 * lead the request elsewhere.
 */
final class PathArguments {

    private final String operation;
    private final Map<Integer, String> names = new LinkedHashMap<>();
    private final boolean complete;

    PathArguments(OperationDescriptor operation) {
        Method method = operation.method();
        this.operation = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        operation
                .metadata()
                .indexToName()
                .forEach((index, all) -> all.stream()
                        .filter(name -> operation.path().contains("{" + name + "}"))
                        .forEach(name -> names.put(index, name)));
        Annotation[][] annotations = method.getParameterAnnotations();
        this.complete = IntStream.range(0, annotations.length)
                .allMatch(i ->
                        names.containsKey(i) && Arrays.stream(annotations[i]).allMatch(PathArguments::isGuarded));
    }

    /** What is checked here, or needn't be checked. */
    private static boolean isGuarded(Annotation annotation) {
        return annotation instanceof Param || annotation instanceof NotNull || annotation instanceof Secret;
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
