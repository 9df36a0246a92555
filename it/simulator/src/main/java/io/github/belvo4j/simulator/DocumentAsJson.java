package io.github.belvo4j.simulator;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes Belvo's document as JSON when the simulator is built: reading YAML would take longer than all else that it does
 * to start. No part of the jar.
 */
public final class DocumentAsJson {
    private DocumentAsJson() {}

    /** Takes the file to write. */
    public static void main(String[] args) throws IOException {
        try (InputStream yaml = DocumentAsJson.class.getResourceAsStream("/io/github/belvo4j/openapi.yaml")) {
            Files.write(Path.of(args[0]), Json.bytes(new YAMLMapper().readTree(yaml)));
        }
    }
}
