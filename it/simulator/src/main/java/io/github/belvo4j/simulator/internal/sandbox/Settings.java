package io.github.belvo4j.simulator.internal.sandbox;

import io.github.belvo4j.simulator.model.SimulatorClock;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a simulator.
 *
 * @param limited whether it enforces the limits on calls
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
    /** Leaves out the secrets. */
    @Override
    public String toString() {
        return "Settings[port=" + port + ", seed=" + seed + "]";
    }
}
