package io.github.belvo4j.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The metadata for native images")
class ReachabilityMetadataTest {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path METADATA = CLASSES.resolve("META-INF/native-image/io.github.belvo4j/belvo4j-generated");

    private static final Set<String> ALL = new TreeSet<>();

    @BeforeAll
    static void findClasses() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replaceAll("[/\\\\]", "."))
                    .forEach(ALL::add);
        }
        assertThat(ALL).hasSizeGreaterThan(400);
    }

    @Test
    @DisplayName("names every class, and every interface that is called through a proxy")
    void isComplete() throws IOException {
        Set<String> types = new TreeSet<>();
        Set<String> proxies = new TreeSet<>();
        for (JsonNode entry : read("reachability-metadata.json").path("reflection")) {
            JsonNode type = entry.path("type");
            if (type.isTextual()) {
                types.add(type.asText());
            } else {
                proxies.add(type.at("/proxy/0").asText());
            }
        }

        assertThat(types).isEqualTo(ALL);
        assertThat(proxies).isEqualTo(interfaces());
    }

    @Test
    @DisplayName("has the same content in the older format")
    void hasTheOlderForm() throws IOException {
        Set<String> types = new TreeSet<>();
        read("reflect-config.json")
                .forEach(entry -> types.add(entry.path("name").asText()));
        Set<String> proxies = new TreeSet<>();
        read("proxy-config.json").forEach(entry -> proxies.add(entry.path(0).asText()));

        assertThat(types).isEqualTo(ALL);
        assertThat(proxies).isEqualTo(interfaces());
    }

    private static Set<String> interfaces() {
        Set<String> interfaces = new TreeSet<>(ALL);
        interfaces.removeIf(name -> !name.matches(".*\\.api\\.\\w+Api"));
        return interfaces;
    }

    private static JsonNode read(String file) throws IOException {
        return new ObjectMapper().readTree(METADATA.resolve(file).toFile());
    }
}
