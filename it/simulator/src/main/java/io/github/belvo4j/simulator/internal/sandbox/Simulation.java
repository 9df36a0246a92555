package io.github.belvo4j.simulator.internal.sandbox;

import io.github.belvo4j.simulator.internal.document.ApiDocument;
import io.github.belvo4j.simulator.internal.fault.FaultInjector;
import io.github.belvo4j.simulator.internal.limit.Limits;
import io.github.belvo4j.simulator.internal.random.Seed;
import io.github.belvo4j.simulator.internal.webhook.WebhookSender;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The in-memory state of one simulator, independent of the server in front of it.
 *
 * @param sandbox the state of the API itself
 * @param faults the faults that are waiting for a request
 * @param limits the rate limits
 * @param webhooks sends webhooks and remembers them
 */
public record Simulation(
        Settings settings, Sandbox sandbox, FaultInjector faults, Limits limits, WebhookSender webhooks) {

    /**
     * Creates a simulation.
     *
     * @param document supplies the OpenAPI document; not called before the first request or reset
     */
    public static Simulation of(Settings settings, Supplier<ApiDocument> document) {
        WebhookSender webhooks =
                new WebhookSender(settings.webhooks(), settings.webhookAuthorization(), settings.clock());
        Sandbox sandbox = new Sandbox(
                document,
                settings.clock(),
                new Seed(settings.seed()),
                settings.transactions(),
                settings.sessionExpiry(),
                UUID.nameUUIDFromBytes(settings.secretId().getBytes(StandardCharsets.UTF_8)),
                webhooks);
        return new Simulation(
                settings, sandbox, new FaultInjector(), new Limits(settings.limited(), settings.clock()), webhooks);
    }

    /** Resets everything to its initial state. */
    public void reset() {
        settings.clock().rewind();
        faults.reset();
        limits.reset();
        sandbox.reset(settings.seededLinks());
        webhooks.reset();
    }
}
