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

@DisplayName("A recursive object")
class RecursionTest {
    private static String circular(String schema) {
        return "{value: '<Circular reference to #/components/schemas/" + schema + " detected>'}";
    }

    @Test
    @DisplayName("is detected across several objects, and if a sample leaves some of them out")
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
    @DisplayName("isn't assumed if the objects further down differ")
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
    @DisplayName("isn't assumed from a sample with only a key and a kind")
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
    @DisplayName("is the one that an exporter names, even if that doesn't enclose it")
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
    @DisplayName("is an enclosing object of that name rather than one elsewhere")
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
    @DisplayName(
            "is left open if nothing has the name that an exporter gives, unless the property suggests the same kind")
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
    @DisplayName("is left open if the exporter didn't support it")
    void unsupported() {
        JsonNode document = collection()
                .request("Get stop", "GET", "{{baseUrl}}/stops/:id")
                .response(200, "{place: '<string>', tags: '<Error: Not supported in OAS>', line: '<integer>'}")
                .document();

        assertThat(document.at("/components/schemas/Stop/properties/tags").has("type"))
                .isFalse();
    }
}
