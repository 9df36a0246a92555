package io.github.belvo4j.errors;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The guide to troubleshooting")
class TroubleshootingTest {

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR = new BelvoSimulatorExtension();

    @Test
    @DisplayName("quotes the messages as they are printed, and covers each exception of the SDK")
    void hasTheMessages() throws IOException {
        Map<Symptom, Throwable> thrown = new LinkedHashMap<>();
        for (Symptom symptom : Symptom.all()) {
            SIMULATOR.reset();
            thrown.put(symptom, thrown(symptom));
        }

        Set<Failure> shown = EnumSet.noneOf(Failure.class);
        thrown.values().forEach(failure -> Failure.of(failure).ifPresent(shown::add));
        assertThat(shown).containsExactlyInAnyOrder(Failure.values());
        Page.of("troubleshooting.md").holds("symptoms", sections(thrown));
    }

    private static Throwable thrown(Symptom symptom) {
        try (Scene scene = new Scene(SIMULATOR)) {
            Throwable thrown = catchThrowable(() -> symptom.provoke(scene));
            assertThat(thrown).as("%s", symptom.area()).isNotNull().isNotInstanceOf(Error.class);
            return thrown;
        }
    }

    private static String sections(Map<Symptom, Throwable> thrown) {
        Map<Area, List<Symptom>> byArea = thrown.keySet().stream().collect(groupingBy(Symptom::area));
        return Arrays.stream(Area.values())
                .map(area -> "\n## " + area.heading() + "\n"
                        + byArea.get(area).stream()
                                .map(symptom -> block(symptom, thrown.get(symptom)))
                                .collect(joining()))
                .collect(joining());
    }

    private static String block(Symptom symptom, Throwable thrown) {
        return """

                ```
                %s: %s
                ```

                %s **Next step:** %s
                """.formatted(
                        thrown.getClass().getSimpleName(),
                        withoutPlace(thrown.getMessage()),
                        symptom.cause(thrown),
                        symptom.step(thrown));
    }

    /** Without ports, IDs and times, which vary, and without TLS alerts, which Java 25 names and Java 17 doesn't. */
    private static String withoutPlace(String message) {
        return message.replaceAll("(localhost|127\\.0\\.0\\.1|\\[::1]|port)([: ])\\d+", "$1$2…")
                .replaceAll("\\([a-z]+_[a-z]+\\) ", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "…")
                .replaceAll("\\b[0-9a-f]{32}\\b", "…")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "…");
    }
}
