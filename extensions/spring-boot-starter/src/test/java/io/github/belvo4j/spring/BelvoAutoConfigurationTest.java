package io.github.belvo4j.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.InstitutionsApi.ListInstitutionsQuery;
import io.github.belvo4j.mfa.InMemoryTicketStore;
import io.github.belvo4j.mfa.TicketStore;
import io.github.belvo4j.micrometer.MicrometerObserver;
import io.github.belvo4j.observe.CallObserver;
import io.github.belvo4j.options.Environment;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RateLimiter;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.options.Timeouts;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.webhook.WebhookReceiver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.servlet.function.RouterFunction;

@ExtendWith(OutputCaptureExtension.class)
@Isolated("It reads standard output")
@DisplayName("The starter")
class BelvoAutoConfigurationTest {

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR = new BelvoSimulatorExtension();

    private static long institutions(Belvo belvo) {
        return belvo.institutions().list(new ListInstitutionsQuery()).stream().count();
    }

    @Test
    @DisplayName("creates a client from the properties, and closes it with the application")
    void client() {
        Applications.calling(SIMULATOR).run(context -> {
            Belvo belvo = context.getBean(Belvo.class);
            assertThat(institutions(belvo)).isPositive();
            context.close();
            assertThat(catchThrowable(() -> institutions(belvo))).hasMessageContaining("closed");
        });
    }

    @Test
    @DisplayName("accepts the same environment variables as the client without Spring")
    void environmentVariables() {
        Applications.withoutProperties()
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-systemEnvironment",
                                Map.of(
                                        "BELVO_SECRET_ID", "id",
                                        "BELVO_SECRET_PASSWORD", "password",
                                        "BELVO_ENVIRONMENT", "production"))))
                .run(context -> {
                    BelvoProperties properties = context.getBean(BelvoProperties.class);
                    assertThat(properties.secretId()).isEqualTo("id");
                    assertThat(properties.secretPassword()).isEqualTo("password");
                    assertThat(properties.environment()).isEqualTo(Environment.PRODUCTION);
                    assertThat(context).hasSingleBean(Belvo.class);
                });
    }

    @Test
    @DisplayName("has the SDK's own defaults")
    void defaults() {
        Applications.withoutProperties()
                .withPropertyValues("belvo.secret-id=id", "belvo.secret-password=password")
                .run(context -> {
                    BelvoProperties properties = context.getBean(BelvoProperties.class);
                    assertThat(properties.environment()).isEqualTo(Environment.SANDBOX);
                    assertThat(properties.timeouts().toTimeouts()).isEqualTo(Timeouts.defaults());
                    assertThat(properties.retry().toPolicy()).isEqualTo(RetryPolicy.defaults());
                    assertThat(properties.rateLimit().toRateLimit()).isEqualTo(RateLimit.defaults());
                });
    }

    @Test
    @DisplayName("applies the SDK's rate limit, for a loopback address only if configured")
    void rateLimit() {
        var application = Applications.withoutProperties()
                .withPropertyValues(
                        "belvo.base-url=http://localhost:1", "belvo.secret-id=id", "belvo.secret-password=password");
        application.run(context ->
                assertThat(context.getBean(Belvo.class).rateLimiter()).isSameAs(RateLimiter.none()));
        application
                .withPropertyValues("belvo.rate-limit.enabled=true")
                .run(context -> assertThat(context.getBean(Belvo.class)
                                .rateLimiter()
                                .budget()
                                .map(RateLimiter.Budget::limit))
                        .contains(RateLimit.defaults()));
        application
                .withPropertyValues("belvo.base-url=https://sandbox.belvo.com", "belvo.rate-limit.requests=7")
                .run(context -> assertThat(context.getBean(Belvo.class)
                                .rateLimiter()
                                .budget()
                                .map(RateLimiter.Budget::limit))
                        .contains(RateLimit.builder().requests(7).build()));
    }

    @Test
    @DisplayName("uses the application's own rate limiter, whatever the properties say")
    void ownLimiter() {
        RateLimiter own = longest -> true;
        Applications.calling(SIMULATOR)
                .withBean(RateLimiter.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(Belvo.class).rateLimiter()).isSameAs(own));
    }

    @Test
    @DisplayName("says at startup which property is missing")
    void failureAtStartup(CapturedOutput output) {
        SpringApplicationBuilder application =
                new SpringApplicationBuilder(BelvoAutoConfiguration.class).web(WebApplicationType.NONE);

        assertThat(catchThrowable(() -> application.run("--belvo.secret-id=", "--belvo.secret-password=")))
                .isNotNull();

        assertThat(output)
                .contains("APPLICATION FAILED TO START", "Set the property belvo.secret-id.")
                .contains("BelvoBuilderCustomizer");
    }

    @ParameterizedTest
    @CsvSource({
        "belvo.secret-id, belvo.secret-password",
        "belvo.secret-password, belvo.secret-id",
        "belvo.payments.secret-id, belvo.payments.secret-password",
        "belvo.payments.secret-password, belvo.payments.secret-id"
    })
    @DisplayName("refuses an incomplete key pair, and names the missing half")
    void half(String given, String missing) {
        Applications.withoutProperties()
                .withPropertyValues(given + "=canary")
                .run(context -> assertThat(analysis(context.getStartupFailure()))
                        .contains("Set the property " + missing + ".")
                        .doesNotContain("canary"));
    }

    private static String analysis(Throwable failure) {
        var analysis = new MissingPropertyFailureAnalyzer().analyze(failure);
        return analysis.getDescription() + analysis.getAction();
    }

    @ParameterizedTest
    @CsvSource({
        "belvo.timeouts.read=0s, belvo.timeouts",
        "belvo.retry.max-attempts=0, belvo.retry",
        "belvo.rate-limit.requests=0, belvo.rate-limit"
    })
    @DisplayName("refuses a number that is out of range, and names the property")
    void senseless(String property, String named) {
        Applications.calling(SIMULATOR)
                .withPropertyValues(property)
                .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining("'" + named + "'"));
    }

    @Test
    @DisplayName("never shows the secrets among its properties")
    void masked() {
        Applications.calling(SIMULATOR)
                .withPropertyValues(
                        "belvo.secret-id=canary",
                        "belvo.secret-password=canary",
                        "belvo.payments.secret-id=canary",
                        "belvo.payments.secret-password=canary",
                        "belvo.webhooks.authorization=Bearer canary")
                .run(context -> assertThat(context.getBean(BelvoProperties.class) + " "
                                + context.getBean(BelvoProperties.class).payments())
                        .contains("environment=SANDBOX")
                        .doesNotContain("canary"));
    }

    @Test
    @DisplayName("applies customizers last, so that they can change even the credentials")
    void customizers() {
        Applications.withoutProperties()
                .withBean(
                        BelvoBuilderCustomizer.class,
                        () -> builder -> builder.baseUrl(SIMULATOR.baseUrl())
                                .credentials(SIMULATOR.secretId(), SIMULATOR.secretPassword()))
                .run(context ->
                        assertThat(institutions(context.getBean(Belvo.class))).isPositive());
    }

    @Test
    @DisplayName("leaves the application's own client and ticket store alone, and then requires no properties")
    void backsOff() {
        Belvo own = Belvo.builder()
                .environment(Environment.SANDBOX)
                .credentials("id", "password")
                .build();
        TicketStore store = new InMemoryTicketStore(1, Clock.systemUTC());
        Applications.withoutProperties()
                .withBean(Belvo.class, () -> own)
                .withBean(TicketStore.class, () -> store)
                .run(context -> {
                    assertThat(context.getBean(Belvo.class)).isSameAs(own);
                    assertThat(context.getBean(TicketStore.class)).isSameAs(store);
                });
    }

    @Test
    @DisplayName("notifies every observer bean of the application")
    void observers() {
        Set<String> seen = new ConcurrentSkipListSet<>();
        CallObserver one = operation -> {
            seen.add("one " + operation.name());
            return result -> {};
        };
        CallObserver other = operation -> {
            seen.add("other " + operation.name());
            return result -> {};
        };
        Applications.calling(SIMULATOR)
                .withBean("one", CallObserver.class, () -> one)
                .withBean("other", CallObserver.class, () -> other)
                .run(context -> institutions(context.getBean(Belvo.class)));

        assertThat(seen).containsExactly("one listInstitutions", "other listInstitutions");
    }

    @Test
    @DisplayName("times calls if the application has Micrometer's registries")
    void observation() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));

        Applications.calling(SIMULATOR)
                .withBean(MeterRegistry.class, () -> meters)
                .withBean(ObservationRegistry.class, () -> observations)
                .run(context -> institutions(context.getBean(Belvo.class)));

        assertThat(meters.get("belvo.client.calls")
                        .tag("belvo.operation", "listInstitutions")
                        .timer()
                        .count())
                .isOne();
    }

    @Test
    @DisplayName("works without Micrometer's meters, Boot's health, and Spring MVC")
    void withoutOptionalDependencies() {
        Applications.calling(SIMULATOR)
                .withClassLoader(
                        new FilteredClassLoader(MeterRegistry.class, HealthIndicator.class, RouterFunction.class))
                .run(context -> {
                    assertThat(institutions(context.getBean(Belvo.class))).isPositive();
                    assertThat(context).doesNotHaveBean(MicrometerObserver.class);
                });
    }

    @Test
    @DisplayName("exposes a webhook path only in an application that handles webhooks and says how they authenticate")
    void webhooks() {
        WebApplicationContextRunner application = new WebApplicationContextRunner()
                .withConfiguration(Applications.STARTER)
                .withPropertyValues("belvo.secret-id=id", "belvo.secret-password=password");
        WebApplicationContextRunner taking = application.withBean(BelvoWebhookHandler.class, () -> webhook -> {});

        application.run(context -> assertThat(context).doesNotHaveBean(RouterFunction.class));
        taking.run(context -> assertThat(analysis(context.getStartupFailure()))
                .contains("Set the property belvo.webhooks.authorization.", "belvo.webhooks.accept-all=true"));
        taking.withPropertyValues("belvo.webhooks.authorization=Bearer x,Bearer y")
                .run(context ->
                        assertThat(context).hasSingleBean(RouterFunction.class).hasSingleBean(WebhookReceiver.class));
        taking.withPropertyValues("belvo.webhooks.accept-all=true")
                .run(context -> assertThat(context).hasSingleBean(RouterFunction.class));
    }
}
