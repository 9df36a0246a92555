package io.github.belvo4j.simulator.internal.sandbox;

import io.github.belvo4j.simulator.model.SimulatorClock;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a simulator.
 *
 * @param limited whether rate limits are enforced
 */
public record Settings(
        String bindAddress,
        int port,
        String secretId,
        String secretPassword,
        SimulatorClock clock,
        Duration sessionExpiry,
        long seed,
        int transactions,
        int seededLinks,
        boolean limited,
        @Nullable URI webhooks,
        @Nullable String webhookAuthorization) {
    /** Omits the secrets. */
    @Override
    public String toString() {
        return "Settings[port=" + port + ", seed=" + seed + "]";
    }
}
