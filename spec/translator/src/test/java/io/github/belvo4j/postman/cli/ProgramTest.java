package io.github.belvo4j.postman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.postman.Translator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The program with a runtime of its own")
class ProgramTest {

    private static final Path PROGRAM = Path.of(System.getProperty("program", ""));
    private static final Path COLLECTION = Path.of("src/test/resources/collections/forms.json");

    @TempDir
    private Path folder;

    private record Run(int status, String out, String err) {}

    /** Runs a program in an empty environment: no Java, nothing on the PATH. */
    private Run run(Path program, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "");
        int status = builder.start().waitFor();
        return new Run(status, Files.readString(out), Files.readString(err));
    }

    private static Path start() {
        return PROGRAM.resolve("bin").resolve("postman-openapi");
    }

    @Test
    @DisplayName("translates like the library, without Java and with an empty PATH")
    void translatesWithoutJava() throws Exception {
        Run run = run(start(), COLLECTION, "--quiet");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(new Translator().translate(COLLECTION).yaml());
    }

    @Test
    @DisplayName("prints its version")
    void knowsItsVersion() throws Exception {
        assertThat(run(start(), "--version").out()).matches("postman-openapi \\d\\S*\\n");
    }

    @Test
    @DisplayName("reports what can't be used, with the exit status of the command line")
    void saysWhatCantBeUsed() throws Exception {
        Run run = run(start(), folder.resolve("none.json"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).endsWith("none.json: can't be read: there is no such file\n");
        assertThat(run(start(), "--nonsense").status()).isEqualTo(2);
    }

    @Test
    @DisplayName("runs from any folder, through a symbolic link, and with its class archive")
    void worksWhereverItIsPut() throws Exception {
        Path moved = folder.resolve("moved here");
        try (Stream<Path> files = Files.walk(PROGRAM)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(
                        file,
                        moved.resolve(PROGRAM.relativize(file).toString()),
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Path link = Files.createSymbolicLink(
                folder.resolve("link"), Path.of("moved here").resolve("bin").resolve("postman-openapi"));

        assertThat(run(link, COLLECTION, "--quiet").out()).startsWith("openapi: 3.0.3");
        Run java = run(
                moved.resolve("runtime").resolve("bin").resolve("java"),
                "-XX:+UseSerialGC",
                "-Xlog:class+load",
                "io.github.belvo4j.postman.cli.Main",
                COLLECTION,
                "--quiet");
        assertThat(java.out().lines().filter(line -> line.contains(" io.github.belvo4j.postman.Translator ")))
                .singleElement()
                .asString()
                .endsWith("source: shared objects file");
    }
}
