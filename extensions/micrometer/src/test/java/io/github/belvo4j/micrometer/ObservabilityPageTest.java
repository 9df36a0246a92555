package io.github.belvo4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.mfa.MfaKind;
import io.github.belvo4j.observe.CallOutcome;
import io.github.belvo4j.observe.MfaResult;
import io.micrometer.common.docs.KeyName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/observability.md")
class ObservabilityPageTest {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private final List<String> lines = Files.readAllLines(Path.of("../../docs/observability.md"));

    ObservabilityPageTest() throws IOException {}

    @Test
    @DisplayName("lists the tags of the timer, including the one that Micrometer adds")
    void timer() {
        assertThat(lines).contains("## The timer `" + DefaultBelvoCallConvention.DEFAULT_NAME + "`");
        assertThat(firstColumn("Tag"))
                .containsExactlyElementsOf(
                        names(BelvoObservationDocumentation.CALL.getLowCardinalityKeyNames(), "error"));
    }

    @Test
    @DisplayName("lists the additional attributes of spans")
    void spans() {
        assertThat(firstColumn("Attribute"))
                .containsExactlyElementsOf(names(BelvoObservationDocumentation.CALL.getHighCardinalityKeyNames()));
    }

    @Test
    @DisplayName("lists the counters with their tags")
    void counters() {
        assertThat(table("Meter"))
                .extracting(row -> row[1] + row[2])
                .containsExactlyElementsOf(Arrays.stream(BelvoMeterDocumentation.values())
                        .map(meter -> " `" + meter.getName() + "`  `"
                                + String.join("`, `", names(meter.getKeyNames()))
                                + "` ")
                        .toList());
    }

    @Test
    @DisplayName("lists every outcome, every result, and every kind of challenge")
    void values() {
        assertThat(firstColumn("Outcome")).containsExactlyElementsOf(namesOf(CallOutcome.values()));
        assertThat(firstColumn("Result")).containsExactlyElementsOf(namesOf(MfaResult.values()));
        assertThat(NAME.matcher(table("Meter").get(1)[3]).results().map(found -> found.group(1)))
                .containsExactlyElementsOf(namesOf(MfaKind.values()));
    }

    private static List<String> names(KeyName[] keys, String... more) {
        return Stream.concat(Arrays.stream(keys).map(KeyName::asString), Arrays.stream(more))
                .toList();
    }

    private static List<String> namesOf(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private List<String> firstColumn(String heading) {
        return table(heading).stream()
                .map(row -> NAME.matcher(row[1])
                        .results()
                        .findFirst()
                        .map((MatchResult found) -> found.group(1))
                        .orElseThrow())
                .toList();
    }

    /**
     * The cells of a table's rows; the heading of the first column selects the table; the first cell of each row is
     * empty.
     */
    private List<String[]> table(String heading) {
        return lines.stream()
                .dropWhile(line -> !line.startsWith("| " + heading + " |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .toList();
    }
}
