package io.github.belvo4j.postman.naming;

import static io.github.belvo4j.postman.TestCollection.collection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.Schemas;
import io.github.belvo4j.postman.TestCollection;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A long name")
class ReadableNamesTest {
    private static final String REPORT = "Estimate remaining lifetime of electromechanical equipment for maintenance";

    private static TestCollection estimating(String name, String path) {
        return collection()
                .request(name, "POST", "{{baseUrl}}/" + path)
                .body("{engine: {serial: 1, hours: 2}, blade: 3}")
                .response(200, "{wear: {share: 1, limit: 2}, engine: {maker: 'm'}}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "estimate lifetime of the rotating equipment, 30, estimate lifetime",
        "estimate lifetime, 30, estimate lifetime",
        "calculate necessary intermediate maintenance stops, 30, calculate necessary stops",
        "of calculations and estimations of intermediate values, 30, of calculations and estimations",
        "incomprehensibilities, 10, incomprehensibilities",
    })
    @DisplayName("ends before the last joint at which it fits, or else loses words in its middle")
    void endsAtAJoint(String words, int room, String shorter) {
        assertThat(ShortName.of(Arrays.asList(words.split(" ")), room)).isEqualTo(Arrays.asList(shorter.split(" ")));
    }

    @Test
    @DisplayName("of an operation has at most 60 characters")
    void ofAnOperation() {
        JsonNode document = estimating(REPORT, "estimates").document();

        assertThat(Schemas.operationIds(document).values())
                .containsExactly("estimateRemainingLifetimeOfElectromechanicalEquipment");
    }

    @Test
    @DisplayName("of a schema has at most 45 characters")
    void ofASchema() {
        List<String> names =
                List.copyOf(Schemas.names(estimating(REPORT, "estimates").document()));

        assertThat(names)
                .contains("EstimateRemainingLifetimeRequest", "EstimateRemainingLifetimeResponse")
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(45));
    }

    @Test
    @DisplayName("is distinguished from one that begins the same by its end, not by a number")
    void isToldApart() {
        JsonNode document = collection()
                .request("Create regional equipment maintenance supervisor barrier", "POST", "{{baseUrl}}/barriers")
                .body("{a: 1, b: 2}")
                .request("Create regional equipment maintenance supervisor segment", "POST", "{{baseUrl}}/segments")
                .body("{c: 1, d: 2}")
                .document();

        assertThat(Schemas.names(document))
                .containsExactlyInAnyOrder(
                        "CreateRegionalSupervisorBarrierRequest", "CreateRegionalSupervisorSegmentRequest");
    }

    @Test
    @DisplayName("of a schema never equals that of another operation's request")
    void isNotThatOfAnotherOperation() {
        JsonNode document = collection()
                .request("Get hull", "GET", "{{baseUrl}}/hull")
                .request("Get hull for extraordinarily complicated damage", "PUT", "{{baseUrl}}/hull")
                .body("{a: 1, b: 2}")
                .document();

        assertThat(Schemas.operationIds(document).values())
                .containsExactly("getHull", "getHullForExtraordinarilyComplicatedDamage");
        assertThat(Schemas.names(document)).containsExactly("GetHullForComplicatedDamageRequest");
    }
}
