package io.github.belvo4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Isolated, since it replaces the standard streams of the whole JVM. */
@Isolated
class MainTest {
    @Test
    void greetsWithWhatACallerNeeds() {
        try (BelvoSimulator belvo = BelvoSimulator.start()) {
            assertThat(Main.greeting(belvo))
                    .contains(belvo.baseUrl(), belvo.secretId(), belvo.secretPassword(), "mfa_default", "111111")
                    .hasLineCount(3);
        }
    }

    private static Process run(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void asksForHelpEndWell() throws Exception {
        Process help = run("--help");
        Process shortHelp = run("-h");
        Process version = run("--version");

        assertThat(output(help)).startsWith("Usage: ").isEqualTo(output(shortHelp));
        assertThat(output(version)).startsWith("belvo4j-simulator ");
        assertThat(help.waitFor()).isZero();
        assertThat(version.waitFor()).isZero();
    }

    @Test
    void wrongArgumentsEndWith2() throws Exception {
        Process process = run("--port", "many");

        assertThat(output(process))
                .startsWith("--port: Must be a whole number, not many")
                .contains("Usage: ");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void aTakenPortEndsWith1() throws Exception {
        try (BelvoSimulator belvo = BelvoSimulator.start()) {
            String port = Integer.toString(belvo.wireMock().port());
            Process process = run("--port", port);

            assertThat(output(process))
                    .isEqualTo(
                            "The simulator can't listen on port %s of localhost: the port is in use%n".formatted(port));
            assertThat(process.waitFor()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1 isn't an address of this machine",
        "nonesuch.invalid, there is no host with this name",
    })
    void aWrongAddressIsNamed(String address, String reason) {
        BelvoSimulator.Builder builder = BelvoSimulator.builder().port(8081).bindAddress(address);

        assertThatIllegalStateException()
                .isThrownBy(builder::start)
                .withMessage("The simulator can't listen on port 8081 of " + address + ": " + reason);
    }

    @Test
    void itRunsUntilItIsEnded() throws Exception {
        Process process = run("--port", "0");
        try (BufferedReader lines = process.inputReader()) {
            assertThat(lines.readLine()).startsWith("A simulator of Belvo's sandbox is listening on http://localhost:");
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroy();
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
