package io.github.belvo4j.spring;

import io.github.belvo4j.webhook.Webhook;

/**
 * A bean that gets the webhooks that come to {@code belvo.webhooks.path}. Declaring it opens that path, in applications on
 * Spring MVC.
 */
@FunctionalInterface
public interface BelvoWebhookHandler {

    /**
     * Takes a webhook whose {@code Authorization} value was an accepted one. Belvo waits for 5 seconds, so leave long work
     * to another thread. The same webhook may come again: see {@link Webhook#webhookId()}.
     *
     * @param webhook of whatever type, known or not
     * @throws Exception if it couldn't be taken; then the answer is status 500 and Belvo sends it again
     */
    void handle(Webhook webhook) throws Exception;
}
