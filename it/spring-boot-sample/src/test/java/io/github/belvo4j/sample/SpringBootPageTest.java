package io.github.belvo4j.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/spring-boot.md")
class SpringBootPageTest {

    private static final Path SOURCES = Path.of("src/main/java/io/github/belvo4j/sample");

    /** The imports are left out, as the test of all guides compares them. */
    private static final Pattern JAVA_BLOCK =
            Pattern.compile("```java\\n(?:import [^\\n]*\\n|\\n)*(.*?)```", Pattern.DOTALL);

    @Test
    @DisplayName("shows this application's code")
    void snippets() throws IOException {
        String source = withoutSpace(Files.readString(SOURCES.resolve("LinkController.java"))
                + Files.readString(SOURCES.resolve("Webhooks.java")));
        List<String> blocks = JAVA_BLOCK
                .matcher(Files.readString(Path.of("../../docs/spring-boot.md")))
                .results()
                .map(block -> block.group(1))
                .toList();

        assertThat(blocks).hasSize(2).allSatisfy(block -> assertThat(source).contains(withoutSpace(block)));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }
}
