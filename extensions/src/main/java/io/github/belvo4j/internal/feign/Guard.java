package io.github.belvo4j.internal.feign;

import io.github.belvo4j.internal.invoke.Exchange;
import io.github.belvo4j.internal.invoke.RequestValidator;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks all calls before Feign creates their requests.
 *
 * @param validator null if requests aren't validated
 * @param spent the requests that used up a token
 */
public record Guard(Exchanges exchanges, @Nullable RequestValidator validator, SingleUseRequests spent) {

    /** Creates a guard with no recorded requests. */
    public Guard(Exchanges exchanges, @Nullable RequestValidator validator) {
        this(exchanges, validator, new SingleUseRequests());
    }

    /** Checks the arguments of a call. */
    void check(Object api, OperationDescriptor operation, @Nullable Object[] arguments) {
        Exchange exchange = exchanges.of(operation);
        exchange.check(api, validator, arguments);
    }

    /** Returns a string that identifies a request. */
    String key(OperationDescriptor operation, @Nullable Object[] arguments) {
        Integer body = operation.metadata().bodyIndex();
        return SingleUseRequests.key(IntStream.range(0, arguments.length)
                .mapToObj(i -> {
                    Object argument = arguments[i];
                    return body == null || i != body || argument == null
                            ? String.valueOf(argument)
                            : new String(exchanges.json().write(argument, operation), StandardCharsets.UTF_8);
                })
                .collect(Collectors.joining("\n", operation.line() + "\n", "")));
    }
}
