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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each workflow")
class WorkflowsTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern USES = Pattern.compile("uses: (.*)");
    private static final Pattern PROFILE = Pattern.compile("-P([\\w-]+)");

    /** Properties of plugins. */
    private static final Set<String> MAVENS_OWN =
            Set.of("skipTests", "test", "surefire.failIfNoSpecifiedTests", "expression", "forceStdout");

    static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(".github/workflows"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workflows")
    @DisplayName("pins actions to commits and states their versions, as GitHub recommends")
    void pinned(Path workflow) throws IOException {
        assertThat(USES.matcher(Files.readString(workflow)).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allMatch(action -> action.matches("[\\w-]+/[\\w/-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workflows")
    @DisplayName("has read-only permissions, except for jobs that declare others, and a timeout")
    void limited(Path workflow) throws IOException {
        JsonNode content = new YAMLMapper().readTree(workflow.toFile());

        assertThat(content.path("permissions").toString()).isEqualTo("{\"contents\":\"read\"}");
        assertThat(content.path("jobs"))
                .isNotEmpty()
                .allSatisfy(
                        job -> assertThat(job.path("timeout-minutes").asInt()).isPositive());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workflows")
    @DisplayName("uses only profiles that the build has")
    void profiles(Path workflow) throws IOException {
        Set<String> known = new TreeSet<>();
        for (String pom : List.of("pom.xml", "it/pom.xml")) {
            String content = Files.readString(ROOT.resolve(pom));
            known.addAll(all(Pattern.compile("<id>([\\w-]+)</id>"), content.substring(content.indexOf("<profiles>"))));
        }

        assertThat(known).containsAll(all(PROFILE, Files.readString(workflow)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workflows")
    @DisplayName("builds only modules, runs only tests and sets only properties that the build has")
    void options(Path workflow) throws IOException {
        String content = Files.readString(workflow);
        String poms = Files.readString(ROOT.resolve("pom.xml")) + Files.readString(ROOT.resolve("it/pom.xml"));

        assertThat(all(Pattern.compile("-pl ([\\w/-]+)"), content))
                .allSatisfy(module ->
                        assertThat(ROOT.resolve(module).resolve("pom.xml")).exists());
        assertThat(all(Pattern.compile("[=,](\\w+Test)\\b"), content))
                .allSatisfy(test -> assertThat(tests()).contains(test + ".java"));
        assertThat(all(Pattern.compile("-D([\\w.]+)"), content))
                .filteredOn(property -> !MAVENS_OWN.contains(property))
                .allSatisfy(property ->
                        assertThat(poms).containsAnyOf("<" + property + ">", "<name>" + property + "</name>"));
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("it/tests/src"))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
