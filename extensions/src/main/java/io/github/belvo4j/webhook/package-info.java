/**
 * Belvo's webhooks: {@link io.github.belvo4j.webhook.WebhookReceiver} verifies the sender of a request and reads its body
 * into a {@link io.github.belvo4j.webhook.Webhook}.
 */
@NullMarked
package io.github.belvo4j.webhook;

import org.jspecify.annotations.NullMarked;
