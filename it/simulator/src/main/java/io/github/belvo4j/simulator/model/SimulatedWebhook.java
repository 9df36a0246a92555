package io.github.belvo4j.simulator.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that the simulator has sent, or would have sent if it had a URL: a snapshot.
 *
 * @param type such as {@code TRANSACTIONS}
 * @param code such as {@code historical_update}
 * @param link the link that it is about, null if it is about something else
 * @param body the JSON that is sent
 * @param attempts how often it was sent; 0 if the simulator has no URL to send webhooks to
 * @param delivered whether an attempt was answered with 2xx
 */
public record SimulatedWebhook(
        String type, String code, @Nullable UUID link, String body, int attempts, boolean delivered) {}
