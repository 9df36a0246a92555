package io.github.belvo4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import feign.RequestLine;
import io.github.belvo4j.annotation.Operation;
import io.github.belvo4j.annotation.SingleUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The facts about an operation")
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.belvo4j");

    @Test
    @DisplayName("are read from annotations in a single package")
    void oneReader() {
        for (Class<?> annotation : List.of(RequestLine.class, Operation.class, SingleUse.class)) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages("io.github.belvo4j.internal.operation", "io.github.belvo4j.api", "..model")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(annotation)
                    .check(CLASSES);
        }
    }

    @Test
    @DisplayName("aren't tied to paths in the code")
    void noPaths() throws IOException {
        Pattern path = Pattern.compile("\"[^\"\\s]*/(api|payments|investments|receivables)/|\"[A-Z]+ /\\w+/");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(50)
                    .noneMatch(source -> path.matcher(read(source)).find());
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
