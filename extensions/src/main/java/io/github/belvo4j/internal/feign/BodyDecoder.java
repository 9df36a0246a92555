package io.github.belvo4j.internal.feign;

import feign.Response;
import feign.Util;
import feign.codec.Decoder;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads successful responses as the SDK's own client does. */
public final class BodyDecoder implements Decoder {

    private static final int NOT_FOUND = 404;

    private final Exchanges exchanges;

    public BodyDecoder(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public @Nullable Object decode(Response response, Type type) {
        if (response.status() == NOT_FOUND) {
            // Feign only passes a 404 on if its builder has dismiss404() set.
            return Util.emptyValueOf(type);
        }
        OperationDescriptor operation =
                OperationDescriptor.of(response.request().requestTemplate());
        return exchanges.of(operation).read(response, type);
    }
}
