package io.github.belvo4j.sample;

import io.github.belvo4j.spring.BelvoWebhookHandler;
import io.github.belvo4j.webhook.AggregationWebhook;
import io.github.belvo4j.webhook.Webhook;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;

/** Notes the links that Belvo has news of, for others to work on. */
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
