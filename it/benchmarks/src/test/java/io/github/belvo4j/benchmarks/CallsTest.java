package io.github.belvo4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the benchmarks run and do what they claim; profile {@code bench} measures how fast they are. */
@DisplayName("Each measured call succeeds with")
class CallsTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "LimitHttpClient5",
                "LimitStockDates",
                "LimitUrlConnection",
                "LimitJdk",
                "Ours",
                "OursOnOkHttp",
                "OursOnJdk"
            })
    void candidate(String name) throws Exception {
        Calls calls = new Calls();
        calls.candidate = name;
        calls.pages = 2;
        calls.start();
        try {
            assertThat(calls.link()).isEqualTo("erebor_mx_retail");
            assertThat(calls.page()).isEqualTo(LeanServer.PAGE);
            assertThat(calls.stream()).isEqualTo(2L * LeanServer.PAGE);
            if (name.equals("LimitUrlConnection")) {
                assertThatThrownBy(calls::register).isInstanceOf(UnsupportedOperationException.class);
            } else {
                assertThat(calls.register()).isEqualTo("erebor_mx_retail");
            }
        } finally {
            calls.stop();
        }
    }
}
