/**
 * Receiving Belvo's webhooks: {@link io.github.belvo4j.webhook.WebhookReceiver} checks who sent a request and reads its
 * body into a {@link io.github.belvo4j.webhook.Webhook}.
 */
@NullMarked
package io.github.belvo4j.webhook;

import org.jspecify.annotations.NullMarked;
