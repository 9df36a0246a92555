package io.github.belvo4j.simulator.internal.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.model.SimulatedWebhook;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends webhooks one after the other in the background. As Belvo documents, a webhook that isn't acknowledged with a 2xx status
 * within 5 seconds is sent again up to three times, 60 seconds apart as measured by the simulator's clock.
 */
public final class WebhookSender {
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);
    private static final Duration RETRIED_AFTER = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 4;

    /** The maximum number of webhooks that are kept, which limits the memory that a long-running program uses. */
    private static final int KEPT = 1_000;

    private final @Nullable URI url;
    private final @Nullable String authorization;
    private final SimulatorClock clock;
    private final List<Delivery> deliveries = new ArrayList<>();
    private @Nullable HttpClient client;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private boolean closed;

    /**
     * Creates the sender.
     *
     * @param url the URL to send to; null to record webhooks without sending them
     */
    public WebhookSender(@Nullable URI url, @Nullable String authorization, SimulatorClock clock) {
        this.url = url;
        this.authorization = authorization;
        this.clock = clock;
        clock.onAdvance(this::retry);
    }

    private static final class Delivery {
        private final ObjectNode body;
        private int attempts;
        private boolean delivered;
        /** The time of the next attempt; null unless the webhook is waiting for one. */
        private @Nullable Instant due;

        private Delivery(ObjectNode body) {
            this.body = body;
        }

        SimulatedWebhook snapshot() {
            String link = Json.text(body, "link_id");
            return new SimulatedWebhook(
                    Json.text(body, "webhook_type", ""),
                    Json.text(body, "webhook_code", ""),
                    link == null ? null : UUID.fromString(link),
                    body.toString(),
                    attempts,
                    delivered);
        }
    }

    /**
     * Sends a webhook, without waiting for its delivery.
     *
     * @param event the webhook's body, without an ID
     */
    public synchronized void send(ObjectNode event) {
        ObjectNode body = Json.object().put("webhook_id", ApiError.hexId());
        body.setAll(event);
        Delivery delivery = new Delivery(body);
        if (deliveries.size() == KEPT) {
            deliveries.remove(0);
        }
        deliveries.add(delivery);
        attempt(delivery);
    }

    public synchronized List<SimulatedWebhook> snapshot() {
        return deliveries.stream().map(Delivery::snapshot).toList();
    }

    /**
     * Waits until every webhook triggered so far has been sent at least once.
     *
     * @throws IllegalStateException if some haven't been sent within the timeout
     */
    public void await(Duration timeout) {
        CompletableFuture<Void> sent;
        synchronized (this) {
            sent = last;
        }
        try {
            sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Webhooks are still being sent after " + timeout, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Webhooks can't be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while webhooks are being sent", e);
        }
    }

    /** Removes all webhooks; those that are being sent still arrive. */
    public synchronized void reset() {
        deliveries.clear();
    }

    public synchronized void close() {
        closed = true;
    }

    private synchronized void attempt(Delivery delivery) {
        if (url != null && !closed) {
            URI target = url;
            // Runs on another thread from the start, since creating the first client takes a while.
            last = last.thenComposeAsync(done -> client().sendAsync(request(target, delivery), DISCARDING)
                    .handle((answer, failure) -> note(delivery, failure == null && answer.statusCode() / 100 == 2)));
        }
    }

    private static final HttpResponse.BodyHandler<Void> DISCARDING = HttpResponse.BodyHandlers.discarding();

    private HttpRequest request(URI target, Delivery delivery) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(ANSWERED_WITHIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body.toString(), StandardCharsets.UTF_8));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request.build();
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        }
        return client;
    }

    private synchronized @Nullable Void note(Delivery delivery, boolean accepted) {
        delivery.attempts++;
        delivery.delivered = accepted;
        if (!accepted && delivery.attempts < ATTEMPTS) {
            delivery.due = clock.instant().plus(RETRIED_AFTER);
            CompletableFuture.delayedExecutor(RETRIED_AFTER.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::retry);
        }
        return null;
    }

    private synchronized void retry() {
        for (Delivery delivery : deliveries) {
            if (delivery.due != null && !clock.instant().isBefore(delivery.due)) {
                delivery.due = null;
                attempt(delivery);
            }
        }
    }
}
