package io.github.belvo4j.spring;

import io.github.belvo4j.webhook.WebhookReceiver;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Auto-configuration for the webhook endpoint, if the application has a {@link BelvoWebhookHandler}. */
@AutoConfiguration(after = BelvoAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(RouterFunction.class)
@ConditionalOnBean(BelvoWebhookHandler.class)
@EnableConfigurationProperties(BelvoProperties.class)
public final class BelvoWebhookAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    WebhookReceiver belvoWebhookReceiver(BelvoProperties properties) {
        List<String> values = properties.webhooks().authorization();
        if (!values.isEmpty()) {
            return WebhookReceiver.accepting(
                    values.get(0), values.subList(1, values.size()).toArray(String[]::new));
        }
        if (properties.webhooks().acceptAll()) {
            return WebhookReceiver.withoutAuthorization();
        }
        throw new MissingPropertyException(
                "belvo.webhooks.authorization",
                "A bean handles Belvo's webhooks, but no Authorization value is set to verify their sender.");
    }

    @Bean
    @ConditionalOnMissingBean(name = "belvoWebhooks")
    RouterFunction<ServerResponse> belvoWebhooks(
            WebhookReceiver receiver, BelvoWebhookHandler handler, BelvoProperties properties) {
        return RouterFunctions.route()
                .POST(properties.webhooks().path(), new WebhookEndpoint(receiver, handler)::receive)
                .build();
    }
}
