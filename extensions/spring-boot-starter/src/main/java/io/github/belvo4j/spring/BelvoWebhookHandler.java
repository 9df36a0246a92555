package io.github.belvo4j.spring;

import io.github.belvo4j.webhook.Webhook;

/**
 * A bean that handles the webhooks received at {@code belvo.webhooks.path}. Declaring it enables that endpoint, in
 * applications with Spring MVC.
 */
@FunctionalInterface
public interface BelvoWebhookHandler {

    /**
     * Handles a webhook whose {@code Authorization} value was accepted. Belvo waits for 5 seconds, so delegate long-running
     * work to another thread. A webhook may be delivered more than once: see {@link Webhook#webhookId()}.
     *
     * @param webhook the webhook, of a known or unknown type
     * @throws Exception if the webhook can't be handled; the response then has status 500, and Belvo redelivers the webhook
     */
    void handle(Webhook webhook) throws Exception;
}
