package io.github.belvo4j.simulator;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The simulator's packages")
class ArchitectureTest {
    private static final String ROOT = "io.github.belvo4j.simulator";
    private static final String INTERNAL = ROOT + ".internal";
    private static final int MOST_CLASSES = 15;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    @DisplayName("have no cycles")
    void haveNoCycles() {
        slices().matching("io.github.belvo4j.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    @DisplayName("expose only two packages to users")
    void showUsersTwo() {
        assertThat(CLASSES.stream().filter(ArchitectureTest::isShown).map(JavaClass::getPackageName))
                .containsOnly(ROOT, ROOT + ".model");
    }

    @Test
    @DisplayName("mention nothing internal in what users see")
    void mentionNothingInternal() {
        assertThat(CLASSES.stream().filter(ArchitectureTest::isShown))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(mentioned(type))
                        .extracting(JavaClass::getName)
                        .noneMatch(ArchitectureTest::isInternal));
    }

    @Test
    @DisplayName("are small enough to be read as a whole")
    void areSmall() {
        Map<String, Long> sizes = CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(MOST_CLASSES));
    }

    /** Whether users can name it: a public class outside {@code internal}, nested in public classes only. */
    private static boolean isShown(JavaClass type) {
        return !isInternal(type.getName())
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isShown).orElse(true);
    }

    private static boolean isInternal(String name) {
        return name.startsWith(INTERNAL);
    }

    /** The classes that a class mentions in what users see: its supertypes, and its public and protected members. */
    private static Set<JavaClass> mentioned(JavaClass type) {
        Predicate<JavaMember> isSeen = member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
        Stream<JavaType> supertypes = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<JavaType> fields = type.getFields().stream().filter(isSeen).map(field -> field.getType());
        Stream<JavaType> signatures = type.getCodeUnits().stream()
                .filter(isSeen)
                .flatMap(unit -> Stream.of(
                                List.of(unit.getReturnType()), unit.getParameterTypes(), unit.getExceptionTypes())
                        .flatMap(List::stream));
        return Stream.of(supertypes, fields, signatures)
                .flatMap(types -> types)
                .flatMap(mentioned -> mentioned.getAllInvolvedRawTypes().stream())
                .collect(Collectors.toSet());
    }
}
