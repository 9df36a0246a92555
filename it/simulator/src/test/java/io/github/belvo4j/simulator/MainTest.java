package io.github.belvo4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void listensOnPort8080UnlessToldOtherwise() {
        assertThat(Main.port()).hasValue(8080);
        assertThat(Main.port("--port", "9000")).hasValue(9000);
        assertThat(Main.port("--port", "0")).hasValue(0);
    }

    @Test
    void doesntGuess() {
        assertThat(Main.port("--port")).isEmpty();
        assertThat(Main.port("--port", "65536")).isEmpty();
        assertThat(Main.port("--port", "-1")).isEmpty();
        assertThat(Main.port("--host", "example.org")).isEmpty();
    }

    @Test
    void greetsWithWhatACallerNeeds() {
        try (BelvoSimulator belvo = BelvoSimulator.start()) {
            assertThat(Main.greeting(belvo))
                    .contains(belvo.baseUrl(), belvo.secretId(), belvo.secretPassword(), "mfa_default", "111111")
                    .hasLineCount(3);
        }
    }

    @Test
    void theServerItselfPrintsNothing() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream recorder = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(recorder);
        System.setErr(recorder);
        try (BelvoSimulator belvo = BelvoSimulator.start()) {
            Client.of(belvo).register("mfa_default", "pass_valid");
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
