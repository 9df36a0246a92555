package io.github.belvo4j.micrometer;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.options.Environment;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

/** The snippet of docs/observability.md. */
class SnippetTest {
    @Test
    void makesAClient() {
        assertThatCode(() -> client("id", "password", new SimpleMeterRegistry()).close())
                .doesNotThrowAnyException();
    }

    private static Belvo client(String secretId, String secretPassword, MeterRegistry meterRegistry) {
        Belvo belvo = Belvo.builder()
                .environment(Environment.SANDBOX)
                .credentials(secretId, secretPassword)
                .observer(MicrometerObserver.of(meterRegistry))
                .build();
        return belvo;
    }
}
