package io.github.belvo4j.internal.retry;

import feign.RequestLine;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.RateLimitException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.internal.operation.GeneratedAccessors;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What of a kind of request may be repeated: see the table at {@link io.github.belvo4j.options.RetryPolicy}. */
public enum RetrySafety {
    READ,
    DELETION,
    RETRIEVAL,
    CHANGE,
    TOKEN;

    private static final String[] CREATED_AT = {"POST /api/links/", "POST /payments/"};

    /** The kind of a call of a generated method. */
    public static RetrySafety of(Method method, @Nullable Object[] arguments) {
        RetrySafety kind = of(method);
        boolean changes = kind == RETRIEVAL || kind == CHANGE;
        return changes && Arrays.stream(arguments).anyMatch(RetrySafety::hasToken) ? TOKEN : kind;
    }

    private static boolean hasToken(@Nullable Object argument) {
        return argument != null
                && GeneratedAccessors.has(argument, "getToken")
                && GeneratedAccessors.get(argument, "getToken") != null;
    }

    private static RetrySafety of(Method method) {
        String line = method.getAnnotation(RequestLine.class).value();
        return switch (line.substring(0, line.indexOf(' '))) {
            case "GET" -> READ;
            case "DELETE" -> DELETION;
            case "POST" -> creates(line) ? CHANGE : RETRIEVAL;
            case "PATCH" -> TOKEN;
            default -> CHANGE;
        };
    }

    private static boolean creates(String line) {
        for (String start : CREATED_AT) {
            if (line.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether doing it twice does no more than doing it once. */
    public boolean isIdempotent() {
        return this == READ || this == DELETION;
    }

    boolean after(BelvoException failure) {
        if (failure instanceof NetworkException network) {
            return isIdempotent() || !network.mayHaveBeenSent();
        }
        if (this == TOKEN) {
            return false;
        }
        if (failure instanceof RateLimitException || failure.hasCode(ErrorCode.TOO_MANY_SESSIONS)) {
            return true;
        }
        return failure instanceof ServerException
                && (isIdempotent() || this == RETRIEVAL && isFaultOfTheMoment(failure));
    }

    private static boolean isFaultOfTheMoment(BelvoException failure) {
        return failure.hasCode(ErrorCode.UNEXPECTED_ERROR) || failure.hasCode(ErrorCode.SERVICE_UNAVAILABLE);
    }
}
