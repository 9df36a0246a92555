package io.github.belvo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in a JVM of its own, since loaded classes and the locale are those of a whole JVM. */
@DisplayName("An application without any configuration")
class PlainApplicationTest {

    private static final String REFUSED =
            "InvalidRequestException: LinksApi.registerLink wasn't sent: institution: required (must be set)";

    @TempDir
    Path folder;

    @Test
    @DisplayName("gets messages in English in every locale, and nothing on standard error except SLF4J's own notices")
    void locale() throws Exception {
        Output output = run(List.of("-Duser.language=pt", "-Duser.country=BR"), "logback");

        assertThat(output.out()).containsExactly(REFUSED, REFUSED);
        assertThat(output.err()).isNotEmpty().allMatch(line -> line.startsWith("SLF4J"));
    }

    @Test
    @DisplayName("that excludes Hibernate Validator sends requests unchecked, and logs so once at WARN")
    void excluded() throws Exception {
        Path logging = Files.writeString(folder.resolve("logback.xml"), """
                <configuration>
                  <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%level %msg%n</pattern></encoder>
                  </appender>
                  <root level="INFO"><appender-ref ref="out"/></root>
                </configuration>
                """);

        Output output = run(
                List.of("-Dlogback.configurationFile=" + logging), "hibernate-validator", "jboss-logging", "classmate");

        assertThat(output.out())
                .filteredOn(line -> line.contains("WARN"))
                .singleElement()
                .asString()
                .contains("Hibernate Validator isn't on the class path, so requests are sent without validation");
        assertThat(output.out())
                .filteredOn(line -> line.startsWith("NetworkException") || line.startsWith("OutcomeUnknown"))
                .hasSize(2);
        assertThat(output.err()).isEmpty();
    }

    private record Output(List<String> out, List<String> err) {}

    private Output run(List<String> options, String... excluded) throws IOException, InterruptedException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Stream.of(excluded)
                        .noneMatch(name -> new File(entry).getName().startsWith(name)))
                .collect(Collectors.joining(File.pathSeparator));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(Stream.of(
                                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()),
                                options.stream(),
                                Stream.of(
                                        "-XX:TieredStopAtLevel=1", "-cp", classPath, PlainApplication.class.getName()))
                        .flatMap(parts -> parts)
                        .toList())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> read(err).toString()).isZero();
        return new Output(read(out), read(err));
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
