package io.github.belvo4j.spring;

import io.github.belvo4j.simulator.BelvoSimulator;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;

/** Applications that use the starter. */
final class Applications {

    static final AutoConfigurations STARTER = AutoConfigurations.of(
            BelvoAutoConfiguration.class,
            BelvoHealthAutoConfiguration.class,
            BelvoJdbcAutoConfiguration.class,
            BelvoObservationAutoConfiguration.class,
            BelvoWebhookAutoConfiguration.class);

    private Applications() {}

    /** Nor those of the environment in which the tests run. */
    static ApplicationContextRunner withoutProperties() {
        return new ApplicationContextRunner()
                .withConfiguration(STARTER)
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME));
    }

    static ApplicationContextRunner calling(BelvoSimulator simulator) {
        return withoutProperties()
                .withPropertyValues(
                        "belvo.base-url=" + simulator.baseUrl(),
                        "belvo.secret-id=" + simulator.secretId(),
                        "belvo.secret-password=" + simulator.secretPassword(),
                        "belvo.rate-limit.enabled=false");
    }
}
