package io.github.belvo4j.simulator.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a webhook that the simulator sends, or would send if a URL were configured.
 *
 * @param type the type, such as {@code TRANSACTIONS}
 * @param code the code, such as {@code historical_update}
 * @param link the ID of the link that the webhook is about; null if the webhook is about something else
 * @param body the JSON that is sent
 * @param attempts the number of times the webhook was sent; 0 if the simulator has no URL to send webhooks to
 * @param delivered whether an attempt was acknowledged with a 2xx status
 */
public record SimulatedWebhook(
        String type, String code, @Nullable UUID link, String body, int attempts, boolean delivered) {}
