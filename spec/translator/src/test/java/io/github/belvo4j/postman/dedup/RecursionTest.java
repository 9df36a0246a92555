package io.github.belvo4j.postman.dedup;

import static io.github.belvo4j.postman.Schemas.below;
import static io.github.belvo4j.postman.Schemas.names;
import static io.github.belvo4j.postman.Schemas.ofBody;
import static io.github.belvo4j.postman.Schemas.properties;
import static io.github.belvo4j.postman.TestCollection.collection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An object within one of its own kind")
class RecursionTest {
    private static String circular(String schema) {
        return "{value: '<Circular reference to #/components/schemas/" + schema + " detected>'}";
    }

    @Test
    @DisplayName("is found over several objects, and where a sample leaves some out")
    void overSeveralObjects() {
        JsonNode document = collection()
                .request("Get part", "GET", "{{baseUrl}}/parts/:id")
                .response(
                        200,
                        "{sku: 's', weight: 1, supplier: {city: 'c', phone: 'p', vat: 'v', best: {sku: 's', weight: 2,"
                                + " supplier: {city: 'c', phone: 'p', vat: 'v'}}}}")
                .document();

        assertThat(names(document)).containsExactly("Part", "Supplier");
        assertThat(below(document, "Supplier", "best")).isEqualTo("Part");
    }

    @Test
    @DisplayName("is not found where below it something else stands")
    void somethingElseBelow() {
        JsonNode document = collection()
                .request("Get part", "GET", "{{baseUrl}}/parts/:id")
                .response(
                        200,
                        "{sku: 's', weight: 1, detail: {box: {sku: 's', weight: 2, detail: {lid: 'l', hinge: 'h',"
                                + " depth: 3}}}}")
                .document();

        assertThat(below(document, "Part", "detail")).isNotEmpty();
        assertThat(below(document, below(document, "Part", "detail"), "box"))
                .isNotEmpty()
                .isNotEqualTo("Part");
    }

    @Test
    @DisplayName("is not found where a sample of it has a key and a kind alone")
    void keysAlone() {
        String list = "{object: 'list', url: '/x', has_more: false, data: [%s]}";
        JsonNode document = collection()
                .request("List clubs", "GET", "{{baseUrl}}/clubs")
                .response(
                        200,
                        list.formatted("{id: 'c', object: 'club', ground: 'g', fans: "
                                + list.formatted("{id: 'f', object: 'fan'}") + "}"))
                .document();

        assertThat(below(document, "Club", "fans")).isNotEmpty().isNotEqualTo("ClubList");
        assertThat(properties(document, below(document, below(document, "Club", "fans"), "data")))
                .containsExactlyInAnyOrder("id", "object");
    }

    @Test
    @DisplayName("stands where an exporter names it, though it isn't around")
    void namedElsewhere() {
        JsonNode document = collection()
                .request("Remove booking", "DELETE", "{{baseUrl}}/bookings/:id")
                .response(
                        200,
                        "{Seats: '<integer>', Voyage: " + circular("Voyage") + ", Ref: '<uuid>', Receipts: ["
                                + circular("Receipt") + "]}")
                .request("Get voyage", "GET", "{{baseUrl}}/voyages/:id")
                .response(200, "{Port: '<string>', Leaves: '<dateTime>', Ship: '<string>', Deck: '<string>'}")
                .request("List trips", "GET", "{{baseUrl}}/trips")
                .response(200, "[{Voyage: {Port: '<string>'}, Miles: '<integer>'}]")
                .request("List receipts", "GET", "{{baseUrl}}/receipts")
                .response(200, "{results: [{Paid: '<double>', On: '<date>', By: '<string>'}], more: '<boolean>'}")
                .document();

        assertThat(below(document, "Booking", "Voyage")).isEmpty();
        String booking = ofBody(document, "delete", "/bookings/{id}", "200");
        assertThat(below(document, booking, "Voyage")).isEqualTo("Voyage");
        assertThat(properties(document, "Voyage")).contains("Deck");
        assertThat(below(document, booking, "Receipts")).isEqualTo("Receipt");
        assertThat(properties(document, "Receipt")).contains("Paid");
    }

    @Test
    @DisplayName("stands around it rather than elsewhere, when it is called so there")
    void namedAround() {
        JsonNode document = collection()
                .request("Get atlas", "GET", "{{baseUrl}}/library/:id")
                .response(
                        200,
                        "{title: '<string>', map: {scale: '<integer>', legend: '<string>', inset: " + circular("Map")
                                + "}}")
                .request("Get map", "GET", "{{baseUrl}}/maps/:id")
                .response(200, "{url: '<uri>', year: '<integer>', sheet: '<string>', title: '<string>'}")
                .document();

        String atlas = ofBody(document, "get", "/library/{id}", "200");
        String map = below(document, atlas, "map");
        assertThat(below(document, map, "inset")).isEqualTo(map);
    }

    @Test
    @DisplayName("is left open where nothing is called as an exporter says, unless the property leads to its like")
    void namedNowhere() {
        JsonNode document = collection()
                .request("Get stop", "GET", "{{baseUrl}}/stops/:id")
                .response(
                        200,
                        "{place: '<string>', last_failure: " + circular("Failure") + ", next: " + circular("Waypoint")
                                + "}")
                .document();

        String stop = ofBody(document, "get", "/stops/{id}", "200");
        assertThat(below(document, stop, "last_failure")).isEmpty();
        assertThat(below(document, stop, "next")).isEqualTo(stop);
    }

    @Test
    @DisplayName("is left open where an exporter knows no way on")
    void unsupported() {
        JsonNode document = collection()
                .request("Get stop", "GET", "{{baseUrl}}/stops/:id")
                .response(200, "{place: '<string>', tags: '<Error: Not supported in OAS>', line: '<integer>'}")
                .document();

        assertThat(document.at("/components/schemas/Stop/properties/tags").has("type"))
                .isFalse();
    }
}
