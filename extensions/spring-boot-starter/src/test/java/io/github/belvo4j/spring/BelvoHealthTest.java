package io.github.belvo4j.spring;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

@DisplayName("Belvo's health")
class BelvoHealthTest {

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR = new BelvoSimulatorExtension();

    private static void answers(int status) {
        SIMULATOR
                .wireMock()
                .stubFor(get(urlPathEqualTo("/api/institutions/"))
                        .willReturn(jsonResponse("[{\"code\": \"x\", \"message\": \"canary\"}]", status)));
    }

    @Test
    @DisplayName("is up when Belvo responds, and the result is cached")
    void up() {
        Applications.calling(SIMULATOR).run(context -> {
            HealthIndicator indicator = context.getBean(HealthIndicator.class);
            assertThat(indicator.health()).isEqualTo(Health.up().build());

            answers(500);
            assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        });

        SIMULATOR.wireMock().verify(1, getRequestedFor(urlEqualTo("/api/institutions/?page_size=1")));
    }

    @Test
    @DisplayName("is checked again once the cached result has expired")
    void again() {
        Applications.calling(SIMULATOR)
                .withPropertyValues("belvo.health.time-to-live=0s")
                .run(context -> {
                    HealthIndicator indicator = context.getBean(HealthIndicator.class);
                    assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);

                    answers(500);
                    assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
                });

        SIMULATOR.wireMock().verify(2, getRequestedFor(urlPathEqualTo("/api/institutions/")));
    }

    @Test
    @DisplayName("is down when Belvo refuses the credentials; its details name the exception and quote nothing")
    void down() {
        Applications.calling(SIMULATOR)
                .withPropertyValues("belvo.secret-password=canary")
                .run(context -> assertThat(
                                context.getBean(HealthIndicator.class).health())
                        .isEqualTo(Health.down()
                                .withDetail("exception", "AuthenticationException")
                                .withDetail("status", 401)
                                .build()));
    }

    @Test
    @DisplayName("is unknown when Belvo reports too many requests")
    void unknown() {
        answers(429);

        Applications.calling(SIMULATOR)
                .run(context -> assertThat(
                                context.getBean(HealthIndicator.class).health().getStatus())
                        .isEqualTo(Status.UNKNOWN));
    }

    @Test
    @DisplayName("shows the remaining budget of the rate limit, if there is one")
    void budget() {
        Applications.calling(SIMULATOR)
                .withPropertyValues(
                        "belvo.rate-limit.enabled=true", "belvo.rate-limit.requests=40", "belvo.rate-limit.period=1h")
                .run(context -> {
                    HealthIndicator indicator = context.getBean(HealthIndicator.class);
                    assertThat(indicator.health()).isEqualTo(up(9));

                    context.getBean(Belvo.class).checkCredentials();
                    assertThat(indicator.health()).isEqualTo(up(8));
                });
    }

    private static Health up(long available) {
        return Health.up()
                .withDetail("rateLimit", Map.of("requests", 40, "period", "PT1H", "available", available))
                .build();
    }

    @Test
    @DisplayName("can be disabled like any indicator")
    void off() {
        Applications.calling(SIMULATOR)
                .withPropertyValues("management.health.belvo.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
    }
}
