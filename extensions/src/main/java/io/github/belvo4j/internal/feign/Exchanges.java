package io.github.belvo4j.internal.feign;

import io.github.belvo4j.internal.error.BelvoErrorDecoder;
import io.github.belvo4j.internal.invoke.Exchange;
import io.github.belvo4j.internal.invoke.RequestDefaults;
import io.github.belvo4j.internal.json.Json;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.response.UnreadableItem;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What checks the arguments of operations and reads their responses, made once for each.
 *
 * @param skipped takes the items that lists are read without, null if they are read as a whole or not at all
 * @param made so far
 */
public record Exchanges(
        RequestDefaults defaults,
        Json json,
        BelvoErrorDecoder errors,
        boolean keepsBodies,
        @Nullable Consumer<? super UnreadableItem> skipped,
        Map<OperationDescriptor, Exchange> made) {

    /** None is made yet. */
    public Exchanges(
            RequestDefaults defaults,
            Json json,
            BelvoErrorDecoder errors,
            boolean keepsBodies,
            @Nullable Consumer<? super UnreadableItem> skipped) {
        this(defaults, json, errors, keepsBodies, skipped, new ConcurrentHashMap<>());
    }

    Exchange of(OperationDescriptor operation) {
        return made.computeIfAbsent(
                operation, o -> new Exchange(o, defaults, json, errors, keepsBodies, skipped, null));
    }
}
