package io.github.belvo4j.publicapi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every artifact. Rules for a single artifact are among its own tests. */
@DisplayName("The packages of each artifact")
class ArchitectureTest {
    private static final Map<Artifact, JavaClasses> IMPORTED = new HashMap<>();

    static List<Artifact> artifacts() {
        return Artifact.all();
    }

    /** Including the generated one, which the other rules don't cover. */
    static List<Artifact> withTheGenerated() {
        List<Artifact> all = new ArrayList<>(Artifact.all());
        all.add(new Artifact("belvo4j-generated", "io.github.belvo4j.model.Link"));
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withTheGenerated")
    @DisplayName("depend on each other without cycles")
    void noCycles(Artifact artifact) {
        slices().assignedFrom(packages()).should().beFreeOfCycles().check(classes(artifact));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("artifacts")
    @DisplayName("expose no internal type to users, neither in a member's signature nor as a supertype")
    void nothingInternalIsPublic(Artifact artifact) {
        assertThat(classes(artifact).stream()
                        .filter(ArchitectureTest::isPublic)
                        .flatMap(ArchitectureTest::exposedBy)
                        .filter(mention -> isInternal(mention.type()))
                        .map(mention -> mention.type().getName() + " by " + mention.place()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("artifacts")
    @DisplayName("have at most 16 classes each if they are internal")
    void smallPackages(Artifact artifact) {
        Map<String, Long> sizes = classes(artifact).stream()
                .filter(ArchitectureTest::isInternal)
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(16));
    }

    /** A type that users see, and where. */
    private record Mention(JavaClass type, String place) {}

    private static Stream<Mention> exposedBy(JavaClass type) {
        Stream<Mention> supertypes = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                .flatMap(supertype -> supertype.getAllInvolvedRawTypes().stream())
                .map(mentioned -> new Mention(mentioned, type.getName()));
        Stream<Mention> members = type.getMembers().stream()
                .filter(member -> isVisible(member.getModifiers()))
                .flatMap(member -> member.getAllInvolvedRawTypes().stream()
                        .map(mentioned -> new Mention(mentioned, member.getFullName())));
        Stream<Mention> exceptions = type.getCodeUnits().stream()
                .filter(unit -> isVisible(unit.getModifiers()))
                .flatMap(unit -> unit.getThrowsClause().getTypes().stream()
                        .map(mentioned -> new Mention(mentioned, unit.getFullName())));
        return Stream.of(supertypes, members, exceptions).flatMap(mentions -> mentions);
    }

    private static boolean isPublic(JavaClass type) {
        return isVisible(type.getModifiers())
                && !isInternal(type)
                && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isInternal(JavaClass type) {
        return PublicApi.isInternal(type.getName());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("artifacts")
    @DisplayName("use only the public types of other artifacts")
    void nothingInternalOfOthers(Artifact artifact) {
        JavaClasses own = classes(artifact);
        DescribedPredicate<JavaClass> internalOfOthers = DescribedPredicate.describe(
                "are internal to another artifact",
                type -> isInternal(type.getBaseComponentType())
                        && !own.contain(type.getBaseComponentType().getName()));

        noClasses().should().dependOnClassesThat(internalOfOthers).check(own);
    }

    @Test
    @DisplayName("are in one artifact each, as the module path requires")
    void noSplitPackages() {
        Map<String, Set<String>> artifactsOf = new TreeMap<>();
        for (Artifact artifact : artifacts()) {
            classes(artifact)
                    .forEach(type -> artifactsOf
                            .computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                            .add(artifact.name()));
        }

        assertThat(artifactsOf)
                .isNotEmpty()
                .allSatisfy((name, artifacts) -> assertThat(artifacts).hasSize(1));
    }

    private static JavaClasses classes(Artifact artifact) {
        return IMPORTED.computeIfAbsent(artifact, key -> new ClassFileImporter().importUrl(key.location()));
    }

    private static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith("io.github.belvo4j")
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages of ours";
            }
        };
    }
}
