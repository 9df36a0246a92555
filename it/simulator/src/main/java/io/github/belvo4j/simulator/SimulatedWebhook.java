package io.github.belvo4j.simulator;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as the simulator had it when it was asked.
 *
 * @param type such as {@code TRANSACTIONS}
 * @param code such as {@code historical_update}
 * @param link what it is about, null where that is no link
 * @param body the JSON that is sent
 * @param attempts how often it was sent; 0 where the simulator has no URL to send webhooks to
 * @param delivered whether an attempt was answered with 2xx
 */
public record SimulatedWebhook(
        String type, String code, @Nullable UUID link, String body, int attempts, boolean delivered) {}
