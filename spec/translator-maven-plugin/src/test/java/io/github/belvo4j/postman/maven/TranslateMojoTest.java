package io.github.belvo4j.postman.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The goal translate")
class TranslateMojoTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path folder;

    private final TranslateMojo mojo = new TranslateMojo();
    private Path document;

    @BeforeEach
    void configure() throws IOException {
        document = folder.resolve("made").resolve("openapi.yaml");
        Plugin plugin = new Plugin();
        plugin.setVersion("1");
        mojo.collection = file("collection.json", collection("things"));
        mojo.document = document.toFile();
        mojo.state = folder.resolve("state").toFile();
        mojo.execution = new MojoExecution(plugin, "translate", "document");
    }

    private static String collection(String path) {
        return "{\"info\": {\"name\": \"T\"}, \"item\": [{\"name\": \"List\", \"request\": \"{{host}}/" + path
                + "\"}]}";
    }

    private File file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toFile();
    }

    /** Whether the goal translates: a document restored to its previous content isn't written again. */
    private boolean translates() throws Exception {
        File report = mojo.report == null ? folder.resolve("report.txt").toFile() : mojo.report;
        mojo.report = report;
        mojo.execute();
        boolean first = !Files.getLastModifiedTime(document).equals(LONG_AGO);
        Files.setLastModifiedTime(document, LONG_AGO);
        return first;
    }

    @Test
    @DisplayName("writes the document and the report")
    void writesTheDocumentAndTheReport() throws Exception {
        mojo.report = folder.resolve("report.json").toFile();
        mojo.execute();

        assertThat(document).content().contains("/things:");
        assertThat(mojo.report).content().contains("\"title\": \"T\"");
    }

    @Test
    @DisplayName("does nothing if nothing has changed")
    void doesNothingWhereNothingHasChanged() throws Exception {
        assertThat(translates()).isTrue();
        assertThat(translates()).isFalse();
    }

    @Test
    @DisplayName("translates again if an input, a setting or the document has changed")
    void translatesAgainWhereSomethingHasChanged() throws Exception {
        assertThat(translates()).isTrue();

        mojo.variables = Map.of("host", "https://a.example.com");
        assertThat(translates()).isTrue();
        mojo.overlays =
                List.of(file("overlay.yaml", "overlay: 1.0.0\nactions: [{target: $.info, update: {version: '1'}}]"));
        assertThat(translates()).isTrue();
        file("overlay.yaml", "overlay: 1.0.0\nactions: [{target: $.info, update: {version: '2'}}]");
        assertThat(translates()).isTrue();
        file("collection.json", collection("others"));
        assertThat(translates()).isTrue();
        Files.writeString(document, "edited");
        assertThat(translates()).isTrue();
        assertThat(document).content().contains("/others:", "https://a.example.com", "version: \"2\"");
        assertThat(translates()).isFalse();
    }

    @Test
    @DisplayName("fails the build if an input can't be used")
    void failsTheBuildWhereAnInputCantBeUsed() throws IOException {
        mojo.collection = file("collection.json", "{\"openapi\": \"3.0.3\"}");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("already an OpenAPI document");
    }

    @Test
    @DisplayName("is skipped on request")
    void isSkipped() throws Exception {
        mojo.skip = true;
        mojo.execute();

        assertThat(document).doesNotExist();
    }
}
