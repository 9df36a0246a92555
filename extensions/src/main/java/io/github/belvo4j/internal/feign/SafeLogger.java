package io.github.belvo4j.internal.feign;

import feign.Logger;
import feign.Request;
import feign.Response;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import java.io.IOException;
import org.slf4j.LoggerFactory;

/**
 * Logs the operation, the status and the duration at any of Feign's levels except {@code NONE}. Feign's own loggers write URLs,
 * headers and bodies, depending on the level, and with them the key pair, passwords, tokens and personal data.
 */
public final class SafeLogger extends Logger {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger("io.github.belvo4j");

    @Override
    protected void logRequest(String configKey, Level level, Request request) {
        log(configKey, "---> %s", OperationDescriptor.of(request.requestTemplate()));
    }

    @Override
    protected Response logAndRebufferResponse(String configKey, Level level, Response response, long millis) {
        log(
                configKey,
                "<--- %s %s (%sms)",
                response.status(),
                OperationDescriptor.of(response.request().requestTemplate()),
                millis);
        return response;
    }

    @Override
    protected IOException logIOException(String configKey, Level level, IOException e, long millis) {
        // Omits the message, which may contain anything.
        log(configKey, "<--- ERROR %s (%sms)", e.getClass().getSimpleName(), millis);
        return e;
    }

    @Override
    @SuppressWarnings("AnnotateFormatMethod") // Feign declares it so.
    protected void log(String configKey, String format, Object... arguments) {
        if (LOG.isDebugEnabled()) {
            LOG.debug("{}{}", methodTag(configKey), format.formatted(arguments));
        }
    }
}
