package io.github.belvo4j.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Run by {@code mvn -Pschema-check}, which fetches the schemas. */
@DisplayName("Each file that GitHub reads")
class GithubSchemasTest {

    private static final Path GITHUB = Path.of("../../.github");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(GITHUB)) {
            return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    @DisplayName("conforms to its published schema")
    void valid(Path file) throws IOException {
        assertThat(schema(nameOf(file)).validate(new YAMLMapper().readTree(file.toFile())))
                .isEmpty();
    }

    private static String nameOf(Path file) {
        Path inGithub = GITHUB.relativize(file);
        if (inGithub.startsWith("workflows")) {
            return "github-workflow";
        }
        if (inGithub.startsWith("ISSUE_TEMPLATE")) {
            return inGithub.endsWith("config.yml") ? "github-issue-config" : "github-issue-forms";
        }
        assertThat(inGithub).hasToString("dependabot.yml");
        return "dependabot-2.0";
    }

    private static Schema schema(String name) throws IOException {
        URI schemas = URI.create(System.getProperty("schemas"));
        try (var content = schemas.resolve(name + ".json").toURL().openStream()) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(content.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }
}
