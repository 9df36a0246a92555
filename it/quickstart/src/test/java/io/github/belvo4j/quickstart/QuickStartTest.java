package io.github.belvo4j.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The quick start")
class QuickStartTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    @DisplayName("registers a link on the simulator with the sandbox's token if there is no terminal")
    void withoutTerminal() {
        assertThat(run(Optional.empty(), Map.of())).isTrue();

        assertThat(shown())
                .contains("a simulator of Belvo", "428 Token Required", "no terminal", "111111")
                .contains("Institution: heimdall_mx_retail", "Status:      valid");
    }

    @Test
    @DisplayName("uses the token of the command line once, and shows the next challenge if it is wrong")
    void wrongToken() {
        assertThat(run(Optional.of("999999"), Map.of())).isTrue();

        assertThat(shown()).contains("-Dbelvo.token, this once", "428 Token Required again", "Resumed");
    }

    @Test
    @DisplayName("refuses production, and sends nothing")
    void production() {
        assertThat(run(
                        Optional.empty(),
                        Map.of(
                                "BELVO_SECRET_ID", "i",
                                "BELVO_SECRET_PASSWORD", "p",
                                "BELVO_ENVIRONMENT", "production")))
                .isFalse();

        assertThat(shown()).contains("sandbox only", "Nothing was sent");
    }

    @Test
    @DisplayName("says which half of the credentials is missing")
    void halfOfTheCredentials() {
        assertThat(run(Optional.empty(), Map.of("BELVO_SECRET_ID", "i"))).isFalse();

        assertThat(shown()).contains("one of them is missing");
    }

    @Test
    @DisplayName("gives up after three wrong tokens, and says so")
    void threeWrongTokens() {
        assertThat(runAtTerminal("999999", "888888", "777777", "111111")).isFalse();

        assertThat(shown()).contains("Given up: 3 wrong tokens.").doesNotContain("Resumed");
    }

    @Test
    @DisplayName("accepts a correct token after wrong ones")
    void rightAtLast() {
        assertThat(runAtTerminal("999999", "888888", "111111")).isTrue();
    }

    @Test
    @DisplayName("gives up if the person enters nothing")
    void noToken() {
        assertThat(runAtTerminal("")).isFalse();

        assertThat(shown()).contains("no token was entered");
    }

    private boolean runAtTerminal(String... lines) {
        Deque<String> typed = new ArrayDeque<>(List.of(lines));
        TokenSource tokens = new TokenSource(Optional.empty(), Optional.of(prompt -> typed.poll()), out);
        return new QuickStart(out, tokens, "heimdall_mx_retail").run(Map.of());
    }

    private boolean run(Optional<String> token, Map<String, String> environment) {
        return new QuickStart(out, new TokenSource(token, Optional.empty(), out), "heimdall_mx_retail")
                .run(environment);
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
