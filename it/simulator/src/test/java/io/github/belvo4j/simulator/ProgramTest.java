package io.github.belvo4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that {@code -Pdist} builds, run without Java: with neither a PATH nor any other variable. */
class ProgramTest {

    private static final Path PROGRAM = Path.of(System.getProperty("program", ""), "bin", "belvo4j-simulator");

    @TempDir
    Path elsewhere;

    private Process run(Path program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "");
        return builder.start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void itHelps() throws Exception {
        Process help = run(PROGRAM, "-h");

        assertThat(output(help)).startsWith("Usage: belvo4j-simulator [OPTION]").contains("--port");
        assertThat(help.waitFor()).isZero();
    }

    @Test
    void itIsFoundThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("simulator"), PROGRAM);

        assertThat(output(run(link, "--version"))).startsWith("belvo4j-simulator ");
    }

    @Test
    void wrongArgumentsEndWith2() throws Exception {
        Process wrong = run(PROGRAM, "--port", "many");

        assertThat(output(wrong)).startsWith("--port: Must be a whole number, not many");
        assertThat(wrong.waitFor()).isEqualTo(2);
    }

    @Test
    void itAnswersWhereverItIsCopiedTo() throws Exception {
        Path copy = elsewhere.resolve("copy of it");
        assertThat(new ProcessBuilder(
                                "cp", "-a", PROGRAM.getParent().getParent().toString(), copy.toString())
                        .start()
                        .waitFor())
                .isZero();
        Process process = run(copy.resolve("bin/belvo4j-simulator"), "--port", "0", "--seeded-links", "1");
        try (BufferedReader lines = process.inputReader()) {
            String greeting = lines.readLine();
            assertThat(greeting).startsWith("A simulator of Belvo's sandbox is listening on http://localhost:");
            String url = greeting.replaceAll(".*(http://localhost:\\d+).*", "$1");

            assertThat(get(url + "/").body()).contains("Belvo simulator");
            assertThat(get(url + "/api/accounts/?page_size=1").body()).contains("\"count\":4");
            assertThat(get(url + "/api/invoices/").statusCode()).isEqualTo(200);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", Client.basic("simulator-secret-id", "simulator-secret-password"))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
