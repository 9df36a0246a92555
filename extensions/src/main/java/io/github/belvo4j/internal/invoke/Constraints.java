package io.github.belvo4j.internal.invoke;

import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.ErrorEntry;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.*;
import java.lang.annotation.Annotation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes violated constraints with Belvo's error codes, so that an application can treat violations like Belvo's own errors.
 * The messages are in English in every locale, and never contain the value, which may be a secret.
 */
final class Constraints {

    private Constraints() {}

    static ErrorEntry entry(ConstraintViolation<?> violation, String field) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        return new ErrorEntry(
                code(constraint).code(),
                message(constraint, violation.getMessage(), violation.getInvalidValue()),
                field);
    }

    private static ErrorCode code(Annotation constraint) {
        if (constraint instanceof NotNull) {
            return ErrorCode.REQUIRED;
        }
        if (constraint instanceof NotBlank || constraint instanceof NotEmpty) {
            return ErrorCode.BLANK;
        }
        if (constraint instanceof Min || constraint instanceof DecimalMin) {
            return ErrorCode.MIN_VALUE;
        }
        if (constraint instanceof Digits) {
            return ErrorCode.MAX_DECIMAL_PLACES;
        }
        return ErrorCode.INVALID;
    }

    /**
     * Describes the values that a constraint allows.
     *
     * @param own the constraint's own message: a sentence, or a message key in braces
     */
    private static String message(Annotation constraint, String own, @Nullable Object value) {
        if (!own.startsWith("{")) {
            return own;
        }
        if (constraint instanceof NotNull) {
            return "must be set";
        }
        if (constraint instanceof NotBlank || constraint instanceof NotEmpty) {
            return "must not be empty";
        }
        if (constraint instanceof Size size) {
            return size(size, value);
        }
        if (constraint instanceof Min min) {
            return "must be at least " + min.value();
        }
        if (constraint instanceof Max max) {
            return "must be at most " + max.value();
        }
        if (constraint instanceof DecimalMin min) {
            return "must be " + (min.inclusive() ? "at least " : "more than ") + min.value();
        }
        if (constraint instanceof DecimalMax max) {
            return "must be " + (max.inclusive() ? "at most " : "less than ") + max.value();
        }
        if (constraint instanceof Digits digits) {
            return "must have at most " + digits.fraction() + " decimal places";
        }
        if (constraint instanceof Pattern pattern) {
            return "must match " + pattern.regexp();
        }
        if (constraint instanceof Email) {
            return "must be an email address";
        }
        return "must satisfy @" + constraint.annotationType().getSimpleName();
    }

    private static String size(Size size, @Nullable Object value) {
        String unit = value instanceof CharSequence ? " characters" : value instanceof Map ? " entries" : " items";
        if (size.min() == size.max()) {
            return "must have " + size.min() + unit;
        }
        if (size.max() == Integer.MAX_VALUE) {
            return "must have at least " + size.min() + unit;
        }
        return "must have " + (size.min() == 0 ? "at most " : size.min() + " to ") + size.max() + unit;
    }
}
