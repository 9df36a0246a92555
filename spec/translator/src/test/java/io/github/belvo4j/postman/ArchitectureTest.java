package io.github.belvo4j.postman;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The translator's packages")
class ArchitectureTest {
    private static final String ROOT = "io.github.belvo4j.postman";

    /** Each layer depends only on those before it. */
    private static final List<String> LAYERS = List.of(
            "location",
            "diagnostic",
            "io",
            "language",
            "redaction",
            "input",
            "variable",
            "collection",
            "inference",
            "api",
            "security",
            "operation",
            "resource",
            "inline",
            "dedup",
            "naming",
            "openapi",
            "overlay",
            "example",
            "component",
            "diff",
            "",
            "cli");

    private static final int MOST_CLASSES = 16;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static String layerOf(JavaClass type) {
        return type.getPackageName().equals(ROOT) ? "" : type.getPackageName().substring(ROOT.length() + 1);
    }

    @Test
    @DisplayName("have no cycles")
    void haveNoCycles() {
        slices().matching("io.github.belvo4j.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    @DisplayName("depend only on those of earlier steps")
    void dependOnEarlierStepsAlone() {
        assertThat(CLASSES)
                .extracting(ArchitectureTest::layerOf)
                .as("every package has its place among the layers")
                .isSubsetOf(LAYERS);
        Stream<Dependency> backwards = CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> use.getTargetClass().getPackageName().startsWith(ROOT))
                .filter(use -> LAYERS.indexOf(layerOf(use.getOriginClass()))
                        < LAYERS.indexOf(layerOf(use.getTargetClass().getBaseComponentType())));

        assertThat(backwards).extracting(Dependency::getDescription).isEmpty();
    }

    @Test
    @DisplayName("are small enough to be read as a whole")
    void areSmall() {
        Map<String, Long> sizes = CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(MOST_CLASSES));
    }

    @Test
    @DisplayName("know nothing of any particular API")
    void knowNoApiInParticular() throws IOException {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to the rest of the project",
                        type -> type.getPackageName().startsWith("io.github.belvo4j")
                                && !type.getPackageName().startsWith(ROOT)))
                .check(CLASSES);

        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .collect(Collectors.toMap(Function.identity(), ArchitectureTest::text)))
                    .isNotEmpty()
                    .allSatisfy((file, text) ->
                            assertThat(text.replace("io.github.belvo4j", "")).doesNotContainIgnoringCase("belvo"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
