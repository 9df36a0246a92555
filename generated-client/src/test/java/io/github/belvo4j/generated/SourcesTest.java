package io.github.belvo4j.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiler checks that Javadoc is complete and well-formed. */
@DisplayName("The source of generated code, as shown in an IDE,")
class SourcesTest {

    private static final Path SOURCES = Path.of("target", "generated-sources", "openapi", "io", "github", "belvo4j");

    static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    @DisplayName("imports nothing twice, and has neither stray white space nor object hashes")
    void isTidy(Path source) throws IOException {
        List<String> lines = Files.readAllLines(source);

        assertThat(lines.stream().filter(line -> line.startsWith("import "))).doesNotHaveDuplicates();
        assertThat(lines.stream().map(String::stripTrailing)).isEqualTo(lines);
        assertThat(String.join("\n", lines)).doesNotContain("\n\n\n", "{@code }", "`", "[B@");
    }

    @Test
    @DisplayName("begins with what a model is, and says what each property means, with an example")
    void link() throws IOException {
        String source = Files.readString(SOURCES.resolve("model/Link.java"));

        assertThat(source).doesNotContain("JSON_PROPERTY_").contains("""
                  /**
                   * Technical name of the link's institution, as in the institution's {@code name}.
                   *
                   * <p>Example: {@code ipeamarelo_br_retail}
                   *
                   * @return the value of {@code institution}, or null
                   */
                  @JsonProperty("institution")
                  public @Nullable String getInstitution() {
                """);
    }
}
