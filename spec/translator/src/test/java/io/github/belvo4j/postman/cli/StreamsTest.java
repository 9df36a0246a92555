package io.github.belvo4j.postman.cli;

import static io.github.belvo4j.postman.TestCollection.collection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command line's standard streams")
class StreamsTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private byte[] bytes = collection()
            .request("Grüße", "GET", "{{baseUrl}}/users")
            .response(200, "[{id: 1, name: 'n', age: 3}]")
            .bytes();
    private Path document;

    @BeforeEach
    void write() {
        document = folder.resolve("openapi.yaml");
    }

    private int run(Object... arguments) {
        return runInto(out, arguments);
    }

    private int runInto(Writer target, Object... arguments) {
        InputStream in = new ByteArrayInputStream(bytes);
        String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        return Main.run(in, new PrintWriter(target), new PrintWriter(err, true), texts);
    }

    @Test
    @DisplayName("are meant by -")
    void areWhatADashStandsFor() {
        assertThat(run("-", "-o", "-", "-o", document)).isZero();

        assertThat(out.toString()).startsWith("openapi: 3.0.3").contains("Grüße");
        assertThat(document).content().isEqualTo(out.toString());
    }

    @Test
    @DisplayName("can be either of the documents that are compared")
    void takeEitherOfTheDocumentsThatAreCompared() throws IOException {
        run("-", "-o", document);
        String old = Files.readString(document);
        Files.writeString(document, old.replace("/users", "/people"));
        bytes = old.getBytes(StandardCharsets.UTF_8);

        assertThat(run("diff", "-", document)).isZero();
        assertThat(run("diff", document, "-")).isZero();

        assertThat(out.toString()).contains("GET /users: breaking", "GET /people: breaking");
        assertThat(run("diff", "-", "-")).isEqualTo(2);
    }

    @Test
    @DisplayName("carry only one thing each")
    void carryOneThingEach() {
        assertThat(run("-", "--report-json", "-")).isEqualTo(2);
        assertThat(run("-", "-o", document)).isZero();
        bytes = new String(bytes, StandardCharsets.UTF_8)
                .replace("/users", "/people")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(run("-", "-o", document, "-o", "-", "--changes")).isZero();

        assertThat(out.toString()).startsWith("openapi: 3.0.3").doesNotContain("breaking");
        assertThat(err.toString()).contains("GET /users: breaking");
    }

    @Test
    @DisplayName("are named in errors about their content")
    void areNamedWhereWhatTheyCarryCantBeUsed() {
        assertThat(run("-", "-o", document)).isZero();
        bytes = "{".getBytes(StandardCharsets.UTF_8);

        assertThat(run("-")).isEqualTo(1);
        assertThat(run("diff", "-", document)).isEqualTo(1);

        assertThat(err.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("standard input: ") && !line.contains("Exception"));
    }

    @Test
    @DisplayName("lead to exit status 1 if they can't be written")
    void thatTakeNothingAnyMoreEndWithStatus1() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {
                // nothing is buffered
            }

            @Override
            public void close() {
                // nothing is open
            }
        };

        assertThat(runInto(full, "-")).isEqualTo(1);
        assertThat(err.toString()).contains("standard output: can't be written");
    }

    @Test
    @DisplayName("never overwrite the collection")
    void dontOverwriteTheCollection() throws IOException {
        Path input = Files.write(folder.resolve("collection.json"), bytes);

        assertThat(run(input, "-o", folder.resolve("x").resolve("..").resolve("collection.json")))
                .isEqualTo(2);
        assertThat(Files.readAllBytes(input)).isEqualTo(bytes);
    }
}
