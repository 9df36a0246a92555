package io.github.belvo4j.internal.feign;

import feign.Response;
import feign.codec.ErrorDecoder;
import io.github.belvo4j.internal.error.BelvoErrorDecoder;
import java.io.IOException;

/** Turns unsuccessful responses into the SDK's exceptions. */
public final class ResponseErrorDecoder implements ErrorDecoder {

    private final BelvoErrorDecoder errors;

    public ResponseErrorDecoder(BelvoErrorDecoder errors) {
        this.errors = errors;
    }

    @Override
    public Exception decode(String methodKey, Response response) {
        try {
            return errors.decode(response);
        } catch (IOException e) {
            return BelvoErrorDecoder.brokenOff(response, e);
        }
    }
}
