package io.github.belvo4j.spring;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.BelvoBuilder;
import io.github.belvo4j.mfa.InMemoryTicketStore;
import io.github.belvo4j.mfa.TicketStore;
import io.github.belvo4j.observe.CallObserver;
import io.github.belvo4j.options.RateLimiter;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Auto-configuration for the client, and for a ticket store for a single process. */
@AutoConfiguration
@EnableConfigurationProperties(BelvoProperties.class)
public final class BelvoAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Belvo belvo(
            BelvoProperties properties,
            ObjectProvider<RateLimiter> limiters,
            ObjectProvider<CallObserver> observers,
            ObjectProvider<BelvoBuilderCustomizer> customizers) {
        BelvoBuilder builder = Belvo.builder()
                .environment(properties.environment())
                .maxConnections(properties.maxConnections())
                .timeouts(properties.timeouts().toTimeouts())
                .retryPolicy(properties.retry().toPolicy())
                .validateRequests(properties.validateRequests());
        if (properties.rateLimit().isSet()) {
            builder.rateLimit(properties.rateLimit().toRateLimit());
        }
        limiters.ifUnique(builder::rateLimiter);
        if (properties.baseUrl() != null) {
            builder.baseUrl(properties.baseUrl());
        }
        boolean complete =
                credentials("belvo", properties.secretId(), properties.secretPassword(), builder::credentials);
        BelvoProperties.KeyPair payments = properties.payments();
        credentials("belvo.payments", payments.secretId(), payments.secretPassword(), builder::paymentsCredentials);
        observers.orderedStream().forEach(builder::observer);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return complete ? builder.build() : builtWithOtherCredentials(builder);
    }

    private static boolean credentials(
            String prefix, @Nullable String id, @Nullable String password, BiConsumer<String, String> builder) {
        boolean withId = id != null && !id.isBlank();
        boolean withPassword = password != null && !password.isBlank();
        if (withId != withPassword) {
            throw new MissingPropertyException(
                    prefix + (withId ? ".secret-password" : ".secret-id"),
                    "Only one of secret ID and secret password is set.");
        }
        if (id == null || password == null || !withId) {
            return false;
        }
        builder.accept(id, password);
        return true;
    }

    /** Without properties, a customizer may have set the credentials. */
    private static Belvo builtWithOtherCredentials(BelvoBuilder builder) {
        try {
            return builder.build();
        } catch (IllegalStateException e) {
            throw new MissingPropertyException(
                    "belvo.secret-id",
                    "The Belvo client needs API keys, but neither belvo.secret-id nor belvo.secret-password is set.");
        }
    }

    @Bean
    @ConditionalOnMissingBean
    TicketStore belvoTicketStore() {
        return new InMemoryTicketStore();
    }
}
