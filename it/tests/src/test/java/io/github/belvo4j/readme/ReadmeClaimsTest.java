package io.github.belvo4j.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The README")
class ReadmeClaimsTest {

    private static final Path ROOT = Path.of("../..");

    private static String readme;
    private static String pom;
    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        readme = Files.readString(ROOT.resolve("README.md"));
        pom = Files.readString(ROOT.resolve("pom.xml"));
        document = new YAMLMapper().readTree(ROOT.resolve("spec/openapi.yaml").toFile());
    }

    @Test
    @DisplayName("is short")
    void length() {
        assertThat(readme.lines()).hasSizeLessThan(250);
    }

    @Test
    @DisplayName("states the number of operations in the document")
    void operations() {
        long operations = StreamSupport.stream(document.path("paths").spliterator(), false)
                .flatMap(path -> StreamSupport.stream(path.spliterator(), false))
                .filter(operation -> operation.has("operationId"))
                .count();

        assertThat(readme).contains("all " + operations + " operations");
    }

    @Test
    @DisplayName("states the version of Belvo's API that the document describes")
    void apiVersion() {
        assertThat(versions("Belvo's API"))
                .isEqualTo(property("belvo.api.version"))
                .startsWith(document.at("/info/version").asText() + " as of ");
    }

    @Test
    @DisplayName("lists the JDKs that the build is tested on")
    void jdks() throws IOException {
        JsonNode workflow = new YAMLMapper()
                .readTree(ROOT.resolve(".github/workflows/build.yml").toFile());
        String tested = StreamSupport.stream(
                        workflow.at("/jobs/verify/strategy/matrix/java").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));

        assertThat(versions("JDK")).isEqualTo(tested);
    }

    @Test
    @DisplayName("states the version of Spring Boot that the starter is built with")
    void springBoot() throws IOException {
        List<String> versions = List.of(versions("Spring Boot").split(", "));
        String runs = Files.readString(ROOT.resolve("it/consumers/spring-boot-versions/invoker.properties"));

        assertThat(property("spring-boot.version")).startsWith(versions.get(versions.size() - 1) + ".");
        assertThat(versions.subList(0, versions.size() - 1))
                .allSatisfy(version -> assertThat(runs).contains("-Dspring-boot.version=" + version + "."));
    }

    @Test
    @DisplayName("states the oldest versions of HttpClient and Jackson that a small application runs on")
    void oldestLibraries() throws IOException {
        Matcher versions = Pattern.compile("HttpClient (\\S+) or later, Jackson (\\S+) or later")
                .matcher(versions("Apache HttpClient and Jackson"));

        assertThat(versions.matches()).isTrue();
        assertThat(Files.readString(ROOT.resolve("it/consumers/spring-boot-versions/invoker.properties")))
                .contains("-Djackson-bom.version=" + versions.group(2) + ".0 -Dhttpclient5.version=" + versions.group(1)
                        + "\n");
    }

    @Test
    @DisplayName("states the version of Maven that the build requires")
    void maven() {
        assertThat(pom)
                .contains(
                        "<version>[" + versions("Maven, to build this project").split(" ")[0] + ",)</version>");
    }

    @Test
    @DisplayName("links to every guide")
    void guides() throws IOException {
        try (Stream<Path> guides = Files.list(ROOT.resolve("docs"))) {
            assertThat(guides.map(guide -> guide.getFileName().toString()).filter(name -> name.endsWith(".md")))
                    .allSatisfy(name -> assertThat(readme).contains("(docs/" + name + ")"));
        }
    }

    @Test
    @DisplayName("has a guide with a row for each module")
    void modules() throws IOException {
        Set<String> listed = all(
                Pattern.compile("(?m)^\\| `([a-z0-9/-]+)` \\|"),
                Files.readString(ROOT.resolve("docs/architecture.md")));
        Set<String> built = all(Pattern.compile("<module>(.*?)</module>"), pom);
        all(Pattern.compile("<module>(.*?)</module>"), Files.readString(ROOT.resolve("it/pom.xml")))
                .forEach(module -> built.add("it/" + module));
        built.remove("it");

        assertThat(listed).containsAll(built);
    }

    private static String versions(String row) {
        String table = readme.substring(readme.indexOf("## Supported versions"));
        List<String> found = Pattern.compile("(?m)^\\| " + Pattern.quote(row) + " \\| ([^|]*) \\|")
                .matcher(table)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(found).as("rows of " + row).hasSize(1);
        return found.get(0);
    }

    private static String property(String name) {
        return all(Pattern.compile("<" + Pattern.quote(name) + ">(.*?)<"), pom)
                .iterator()
                .next();
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
