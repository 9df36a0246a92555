package io.github.belvo4j.internal.invoke;

import feign.Param;
import io.github.belvo4j.annotation.Secret;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.ErrorEntry;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.internal.invoke.TextTemplate.Argument;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The URL template of one operation. It checks the path arguments, since Feign doesn't encode the reserved characters in them,
 * and so an ID could change the path.
 */
final class PathTemplate {

    private final OperationDescriptor operation;
    private final List<String> texts;
    private final List<Argument> variables;
    private final boolean guardsAllArguments;

    PathTemplate(OperationDescriptor operation, String url) {
        this.operation = operation;
        TextTemplate template = TextTemplate.parse(url, operation);
        this.texts = template.texts();
        this.variables = template.arguments();
        Annotation[][] annotations = operation.method().getParameterAnnotations();
        this.guardsAllArguments = IntStream.range(0, annotations.length)
                .allMatch(i -> isVariable(i) && Arrays.stream(annotations[i]).allMatch(PathTemplate::isGuarded));
    }

    private boolean isVariable(int index) {
        return variables.stream().anyMatch(variable -> variable.index() == index);
    }

    /** Returns whether an annotation is a constraint that this class checks, or isn't a constraint. */
    private static boolean isGuarded(Annotation annotation) {
        return annotation instanceof Param || annotation instanceof NotNull || annotation instanceof Secret;
    }

    /** Returns whether a call needs no other checks, because all arguments are path arguments that only have to be present. */
    boolean guardsAllArguments() {
        return guardsAllArguments;
    }

    /**
     * Returns the URL of a call, with each path argument percent-encoded as a whole.
     *
     * @throws InvalidRequestException if a path argument is missing or blank, equals {@code .}, or contains a path separator,
     *     {@code ..} or a control character
     */
    String url(@Nullable Object[] arguments) {
        if (variables.isEmpty()) {
            return texts.get(0);
        }
        StringBuilder url = new StringBuilder(128).append(texts.get(0));
        for (int i = 0; i < variables.size(); i++) {
            Argument variable = variables.get(i);
            url.append(encoded(variable.name(), arguments[variable.index()])).append(texts.get(i + 1));
        }
        return url.toString();
    }

    private String encoded(String name, @Nullable Object argument) {
        String value = argument == null ? "" : argument.toString();
        if (value.isBlank()) {
            throw refused(
                    name,
                    argument == null ? ErrorCode.REQUIRED : ErrorCode.BLANK,
                    argument == null ? "must be set" : "must not be blank");
        }
        if (value.contains("..") || value.equals(".") || hasForbidden(value)) {
            throw refused(name, ErrorCode.INVALID, "must not contain '/', '\\', '..' or control characters");
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

    private InvalidRequestException refused(String name, ErrorCode code, String reason) {
        return new InvalidRequestException(operation.call(), List.of(new ErrorEntry(code.code(), reason, name)));
    }
}
