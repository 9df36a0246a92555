package io.github.belvo4j.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The guide to the architecture names")
class ArchitectureGuideTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)`");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\|([^|]*)\\|");
    private static final Pattern PACKAGE = Pattern.compile("`([a-z.]+)`");

    private static String guide;

    @BeforeAll
    static void read() throws IOException {
        guide = Files.readString(ROOT.resolve("docs/architecture.md"));
    }

    @Test
    @DisplayName("classes that exist")
    void classes() throws IOException {
        Set<String> existing = new TreeSet<>();
        for (String folder : Set.of("spec", "generated-client", "extensions", "it")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> existing.add(name.replace(".java", "")));
            }
        }

        assertThat(all(CLASS, guide)).isNotEmpty().isSubsetOf(existing);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Packages of the SDK, extensions/src/main/java/io/github/belvo4j",
        "Packages of the translator, spec/translator/src/main/java/io/github/belvo4j/postman",
        "Packages of the simulator, it/simulator/src/main/java/io/github/belvo4j/simulator"
    })
    @DisplayName("all packages, and no others")
    void packages(String heading, String folder) throws IOException {
        assertThat(all(PACKAGE, String.join("\n", all(FIRST_CELL, section(heading)))))
                .isEqualTo(packagesBelow(ROOT.resolve(folder)));
    }

    @Test
    @DisplayName("at most six representations of a schema")
    void representations() {
        assertThat(FIRST_CELL.matcher(section("The path of a schema")).results().skip(2))
                .hasSizeBetween(2, 6);
    }

    private static String section(String heading) {
        return guide.split("\n## " + heading + "\n")[1].split("\n## ")[0];
    }

    private static Set<String> packagesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("package-info.java")
                            && !file.getParent().equals(folder))
                    .map(file -> folder.relativize(file.getParent()).toString().replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
