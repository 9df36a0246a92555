package io.github.belvo4j.sample;

import io.github.belvo4j.spring.BelvoWebhookHandler;
import io.github.belvo4j.webhook.AggregationWebhook;
import io.github.belvo4j.webhook.Webhook;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;

/** Records the links that webhooks are about, so that other code can process them. */
@Component
class Webhooks implements BelvoWebhookHandler {

    private final Queue<String> linksWithNews = new ConcurrentLinkedQueue<>();

    @Override
    public void handle(Webhook webhook) {
        if (webhook instanceof AggregationWebhook aggregation) {
            linksWithNews.add(aggregation.linkId());
        }
    }

    Queue<String> linksWithNews() {
        return linksWithNews;
    }
}
