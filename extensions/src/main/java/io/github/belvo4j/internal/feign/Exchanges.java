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
 * Checks the arguments of operations and reads their responses, with one exchange per operation.
 *
 * @param skipped the callback for items that lists skip; null if lists don't skip any
 * @param made the exchanges created so far
 */
public record Exchanges(
        RequestDefaults defaults,
        Json json,
        BelvoErrorDecoder errors,
        boolean keepsBodies,
        @Nullable Consumer<? super UnreadableItem> skipped,
        Map<OperationDescriptor, Exchange> made) {

    /** Creates an instance without any exchanges. */
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
