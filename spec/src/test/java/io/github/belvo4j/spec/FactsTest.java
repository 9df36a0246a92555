package io.github.belvo4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.Translator;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Compared with the facts of 1.223.0, as of 2026-04-23, the document")
class FactsTest {

    private static final Path COLLECTION = Path.of("belvo.postman_collection.json");
    private static final Path NAMES = Path.of("belvo.names.yaml");
    private static final Path OVERLAY = Path.of("belvo.overlay.yaml");

    /** Their samples are sometimes a list and sometimes an object: only the overlay says that all are lists. */
    private static final Set<String> MIXED = Set.of("TokenRequiredResponse", "paymentTransaction");

    private static List<Difference> differences;

    @BeforeAll
    static void compare() {
        differences = FactsComparison.of(new Translator()
                .withNames(NAMES)
                .withOverlay(OVERLAY)
                .translate(COLLECTION)
                .document());
    }

    @Test
    @DisplayName("lacks nothing and invents nothing, except for the expected differences")
    void nothingElse() {
        List<Facts.Wanted> wanted = Facts.wanted();

        assertThat(differences)
                .as("Correct these in the overlay, or renew src/test/resources/facts if Belvo's API has changed")
                .filteredOn(difference -> isUnwanted(difference, wanted))
                .isEmpty();
    }

    @Test
    @DisplayName("has every difference that is listed as expected")
    void noStaleReason() {
        assertThat(Facts.wanted()).allSatisfy(wanted -> assertThat(differences).anyMatch(wanted::covers));
    }

    @Test
    @DisplayName(
            "has, even without the overlay, all operations, parameters, statuses and properties, and 99 % of types")
    void withoutOverlay() {
        JsonNode bare = new Translator().withNames(NAMES).translate(COLLECTION).document();
        List<Difference> found = FactsComparison.of(bare);
        List<Facts.Wanted> wanted = Facts.wanted();
        Set<String> kinds = Facts.kinds().keySet();
        int properties = Facts.kinds().values().stream().mapToInt(List::size).sum();

        assertThat(found)
                .filteredOn(difference -> isUnwanted(difference, wanted))
                .filteredOn(difference -> !MIXED.contains(difference.place()))
                .noneMatch(difference -> difference.what().equals("missing"))
                .filteredOn(difference -> difference.what().equals("type") && kinds.contains(difference.place()))
                .hasSizeLessThanOrEqualTo(properties / 100);
    }

    private static boolean isUnwanted(Difference difference, List<Facts.Wanted> wanted) {
        return wanted.stream().noneMatch(reason -> reason.covers(difference));
    }
}
