package io.github.belvo4j.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/spring-boot.md")
class SpringBootPageTest {

    @Test
    @DisplayName("lists every property with the default and the description that editors show")
    void properties() throws IOException {
        assertThat(propertyRows()).containsExactlyInAnyOrderElementsOf(metadata());
    }

    private static List<String> propertyRows() throws IOException {
        return Files.readAllLines(Path.of("../../docs/spring-boot.md")).stream()
                .filter(line -> line.startsWith("| `belvo."))
                .toList();
    }

    private static List<String> metadata() throws IOException {
        try (InputStream in =
                BelvoProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            JsonNode properties = new ObjectMapper().readTree(in).path("properties");
            return StreamSupport.stream(properties.spliterator(), false)
                    .map(property -> "| `" + property.path("name").asText() + "` |"
                            + (property.has("defaultValue")
                                    ? " `" + property.path("defaultValue").asText() + "`"
                                    : "")
                            + " | " + property.path("description").asText() + " |")
                    .toList();
        }
    }
}
