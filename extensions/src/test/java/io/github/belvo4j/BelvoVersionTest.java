package io.github.belvo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The version")
class BelvoVersionTest {
    private static final BelvoVersion VERSION = BelvoVersion.current();

    @Test
    @DisplayName("is that of the build")
    void build() throws IOException {
        assertThat(Files.readString(Path.of("../pom.xml")))
                .contains("<version>" + VERSION.sdk() + "</version>")
                .contains("<belvo.api.version>" + VERSION.api() + "</belvo.api.version>");
    }

    @Test
    @DisplayName("includes that of the document")
    void document() throws IOException {
        assertThat(Files.readString(Path.of("../spec/openapi.yaml")))
                .contains("\n  version: " + VERSION.api().replaceAll(" .*", "") + "\n")
                .contains("version " + VERSION.api() + ".");
    }

    @Test
    @DisplayName("is readable")
    void text() {
        assertThat(VERSION).hasToString("belvo4j " + VERSION.sdk() + ", for Belvo's API " + VERSION.api());
    }
}
