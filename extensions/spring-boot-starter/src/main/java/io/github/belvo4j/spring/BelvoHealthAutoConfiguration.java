package io.github.belvo4j.spring;

import io.github.belvo4j.Belvo;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Auto-configuration for the health indicator {@code belvo}, unless {@code management.health.belvo.enabled} is false. */
@AutoConfiguration(after = BelvoAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(Belvo.class)
@ConditionalOnEnabledHealthIndicator("belvo")
@EnableConfigurationProperties(BelvoProperties.class)
public final class BelvoHealthAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "belvoHealthIndicator")
    HealthIndicator belvoHealthIndicator(Belvo belvo, BelvoProperties properties) {
        return new BelvoHealthIndicator(belvo, properties.health().timeToLive(), System::nanoTime);
    }
}
