package io.github.belvo4j.spring;

import io.github.belvo4j.error.WebhookException;
import io.github.belvo4j.webhook.Webhook;
import io.github.belvo4j.webhook.WebhookReceiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Responds to a webhook with 200, 401 or 400, without a body. */
final class WebhookEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookEndpoint.class);

    private final WebhookReceiver receiver;
    private final BelvoWebhookHandler handler;

    WebhookEndpoint(WebhookReceiver receiver, BelvoWebhookHandler handler) {
        this.receiver = receiver;
        this.handler = handler;
    }

    ServerResponse receive(ServerRequest request) throws Exception {
        Webhook webhook;
        try {
            // The receiver verifies the value before it reads the body, and limits the body's size.
            webhook = receiver.receive(
                    request.headers().firstHeader(HttpHeaders.AUTHORIZATION),
                    request.servletRequest().getInputStream());
        } catch (WebhookException e) {
            LOG.debug("A webhook was rejected: {}", e.getMessage());
            return ServerResponse.status(e.isUnauthorized() ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST)
                    .build();
        }
        handler.handle(webhook);
        return ServerResponse.ok().build();
    }
}
