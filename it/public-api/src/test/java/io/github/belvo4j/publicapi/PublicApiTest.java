package io.github.belvo4j.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ClassInfoList;
import io.github.classgraph.FieldInfo;
import io.github.classgraph.MethodInfo;
import io.github.classgraph.ScanResult;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds what users can call against the files beside this module's POM. The generated client has none: it changes with
 * the OpenAPI document, which is reviewed itself.
 */
@DisplayName("The public API of")
class PublicApiTest {
    private static final boolean RENEW = Boolean.getBoolean("renew");

    /** Used by other packages of the same artifact alone. */
    private static final String[] INTERNAL = {
        "io.github.belvo4j.internal",
        "io.github.belvo4j.postman.assemble",
        "io.github.belvo4j.postman.cli",
        "io.github.belvo4j.postman.gather",
        "io.github.belvo4j.postman.infer",
        "io.github.belvo4j.postman.name",
        "io.github.belvo4j.postman.overlay",
        "io.github.belvo4j.postman.read",
        "io.github.belvo4j.postman.secret",
        "io.github.belvo4j.postman.words",
        "io.github.belvo4j.postman.write"
    };

    /** An artifact, and a class of it to find it by. */
    record Artifact(String name, String member) {
        URL location() {
            try {
                // Without what it depends on, which is never used.
                Class<?> found = Class.forName(member, false, PublicApiTest.class.getClassLoader());
                return found.getProtectionDomain().getCodeSource().getLocation();
            } catch (ClassNotFoundException e) {
                throw new AssertionError(member + " isn't on the class path", e);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Artifact> artifacts() {
        return List.of(
                new Artifact("belvo4j", "io.github.belvo4j.Belvo"),
                new Artifact("belvo4j-jcache", "io.github.belvo4j.jcache.JCacheTicketStore"),
                new Artifact("belvo4j-micrometer", "io.github.belvo4j.micrometer.MicrometerObserver"),
                new Artifact("belvo4j-simulator", "io.github.belvo4j.simulator.BelvoSimulator"),
                new Artifact("belvo4j-spring-boot-starter", "io.github.belvo4j.spring.BelvoAutoConfiguration"),
                new Artifact("belvo4j-ticket-store-tck", "io.github.belvo4j.ticketstore.tck.TicketStoreContract"),
                new Artifact("postman-openapi", "io.github.belvo4j.postman.Translator"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("artifacts")
    @DisplayName("is the committed one, and names nothing internal")
    void isTheCommittedOne(Artifact artifact) throws IOException {
        String now = describe(artifact);
        assertThat(now).isNotBlank();
        for (String internal : INTERNAL) {
            assertThat(now).doesNotContain(internal + ".");
        }

        Path committed = Path.of(artifact.name() + ".txt");
        if (RENEW) {
            Files.writeString(committed, now);
        }
        assertThat(Files.exists(committed) ? Files.readString(committed) : "")
                .as(
                        "The public API of %s has changed. If that is meant, run 'mvn -Prenew', then review and commit"
                                + " it/public-api/%s",
                        artifact, committed)
                .isEqualTo(now);
    }

    private static String describe(Artifact artifact) {
        try (ScanResult scan = new ClassGraph()
                .overrideClasspath(artifact.location())
                .acceptPackages("io.github.belvo4j")
                .rejectPackages(INTERNAL)
                .rejectClasses("io.github.belvo4j.postman.Warnings")
                .enableAllInfo()
                .ignoreMethodVisibility()
                .ignoreFieldVisibility()
                .scan()) {
            return scan.getAllClasses().stream()
                    .filter(PublicApiTest::isVisible)
                    .sorted(Comparator.comparing(ClassInfo::getName))
                    .map(PublicApiTest::describe)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static boolean isVisible(ClassInfo type) {
        ClassInfoList around = type.getOuterClasses();
        return (type.isPublic() || type.isProtected())
                && !type.isAnonymousInnerClass()
                && around.stream().allMatch(outer -> outer.isPublic() || outer.isProtected());
    }

    private static String describe(ClassInfo type) {
        Stream<String> fields = type.getDeclaredFieldInfo().stream()
                .filter(field -> field.isPublic() || field.isProtected())
                .map(FieldInfo::toString);
        Stream<String> methods = type.getDeclaredMethodAndConstructorInfo().stream()
                .filter(method -> method.isPublic() || method.isProtected())
                .filter(method -> !method.isSynthetic() && !method.isBridge())
                // Resources has a constructor that only Belvo can call.
                .filter(method -> !(method.isConstructor() && method.toString().contains(".internal.")))
                .map(MethodInfo::toString);
        return type + "\n"
                + Stream.concat(fields.sorted(), methods.sorted())
                        .map(member -> "    " + member + "\n")
                        .collect(Collectors.joining());
    }
}
