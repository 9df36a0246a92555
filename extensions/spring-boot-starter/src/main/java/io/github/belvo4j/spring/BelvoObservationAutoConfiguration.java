package io.github.belvo4j.spring;

import io.github.belvo4j.micrometer.BelvoCallConvention;
import io.github.belvo4j.micrometer.MicrometerObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Auto-configuration for metrics and tracing, if the application has both an observation registry and a meter registry. */
@AutoConfiguration(
        before = BelvoAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnClass({MicrometerObserver.class, MeterRegistry.class})
@ConditionalOnBean(ObservationRegistry.class)
public final class BelvoObservationAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MicrometerObserver belvoObserver(
            ObservationRegistry observations,
            ObjectProvider<MeterRegistry> meters,
            ObjectProvider<BelvoCallConvention> conventions) {
        MeterRegistry counters = meters.getIfUnique();
        MicrometerObserver observer =
                counters == null ? MicrometerObserver.of(observations) : MicrometerObserver.of(observations, counters);
        BelvoCallConvention convention = conventions.getIfUnique();
        return convention == null ? observer : observer.convention(convention);
    }
}
