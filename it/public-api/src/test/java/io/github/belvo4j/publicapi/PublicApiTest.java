package io.github.belvo4j.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds what users can call against the files beside this module's POM. The generated client has none: it changes with
 * the OpenAPI document, which is reviewed itself.
 */
@DisplayName("The public API of")
class PublicApiTest {
    private static final boolean RENEW = Boolean.getBoolean("renew");

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

    @EnabledForJreRange(
            max = JRE.JAVA_17,
            disabledReason = "later compilers write names of parameters that 17 leaves out")
    @ParameterizedTest(name = "{0}")
    @MethodSource("artifacts")
    @DisplayName("is the committed one, and names nothing internal")
    void isTheCommittedOne(Artifact artifact) throws IOException {
        String now = PublicApi.of(artifact.location());
        assertThat(now).isNotBlank();
        assertThat(PublicApi.INTERNAL).allSatisfy(internal -> assertThat(now).doesNotContain(internal + "."));

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
}
