package io.github.belvo4j.guide.integration;

import io.github.belvo4j.error.WebhookException;
import io.github.belvo4j.webhook.AggregationWebhook;
import io.github.belvo4j.webhook.Webhook;
import io.github.belvo4j.webhook.WebhookReceiver;
import java.util.function.Consumer;

record NewData(WebhookReceiver receiver, Consumer<String> linksToRead, Consumer<String> peopleToAsk) {

    /** What to respond to a webhook. The work is done later, by a reader of the queues. */
    int status(String authorization, byte[] body) {
        try {
            Webhook webhook = receiver.receive(authorization, body);
            if (webhook instanceof AggregationWebhook news) {
                switch (news.type() + " " + news.code()) {
                    case "TRANSACTIONS historical_update", "TRANSACTIONS new_transactions_available" ->
                        linksToRead.accept(news.linkId());
                    case "LINK invalid_credentials", "LINK token_required" -> peopleToAsk.accept(news.linkId());
                    default -> {}
                }
            }
            return 200;
        } catch (WebhookException e) {
            return e.isUnauthorized() ? 401 : 400;
        }
    }
}
