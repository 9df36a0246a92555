package io.github.belvo4j.internal.feign;

import feign.Response;
import feign.Util;
import feign.codec.Decoder;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads successes as the SDK does. */
public final class BodyDecoder implements Decoder {

    private static final int NOT_FOUND = 404;

    private final Exchanges exchanges;

    public BodyDecoder(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public @Nullable Object decode(Response response, Type type) {
        if (response.status() == NOT_FOUND) {
            // Feign hands it over only if its builder was told to dismiss it.
            return Util.emptyValueOf(type);
        }
        OperationDescriptor operation =
                OperationDescriptor.of(response.request().requestTemplate());
        return exchanges.of(operation).read(response, type);
    }
}
