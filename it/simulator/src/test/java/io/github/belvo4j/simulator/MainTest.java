package io.github.belvo4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {
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
