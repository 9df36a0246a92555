package io.github.belvo4j.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the public API with the files beside this module's POM. */
@DisplayName("The public API of")
class PublicApiTest {
    private static final boolean RENEW = Boolean.getBoolean("renew");

    static List<Artifact> artifacts() {
        return Artifact.all();
    }

    @EnabledForJreRange(
            max = JRE.JAVA_17,
            disabledReason = "later compilers write names of parameters that 17 leaves out")
    @ParameterizedTest(name = "{0}")
    @MethodSource("artifacts")
    @DisplayName("matches the committed file, and mentions nothing internal")
    void isTheCommittedOne(Artifact artifact) throws IOException {
        String now = PublicApi.of(artifact.location());
        assertThat(now).isNotBlank();
        assertThat(PublicApi.named(now)).noneMatch(PublicApi::isInternal);

        Path committed = Path.of(artifact.name() + ".txt");
        if (RENEW) {
            Files.writeString(committed, now);
        }
        assertThat(Files.exists(committed) ? Files.readString(committed) : "")
                .as(
                        "The public API of %s has changed. If that is intended, run 'mvn -Prenew', review and commit"
                                + " it/public-api/%s",
                        artifact, committed)
                .isEqualTo(now);
    }
}
