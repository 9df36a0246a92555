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

@DisplayName("Wrapper objects")
class EnvelopesTest {
    private static String page(String items) {
        return "{count: 1, next: null, previous: null, results: [" + items + "]}";
    }

    @Test
    @DisplayName("are of different kinds if their contents are, even when they are nested")
    void withinOneAnother() {
        JsonNode document = collection()
                .request("List shelves", "GET", "{{baseUrl}}/shelves")
                .response(200, page("{id: 1, room: 'r', books: " + page("{isbn: 'i', author: 'a', pages: 3}") + "}"))
                .document();

        assertThat(names(document)).containsExactly("Book", "BookList", "Shelf", "ShelfList");
        assertThat(below(document, "ShelfList", "results")).isEqualTo("Shelf");
        assertThat(below(document, "BookList", "results")).isEqualTo("Book");
        assertThat(properties(document, "Shelf")).containsExactlyInAnyOrder("id", "room", "books");
        assertThat(properties(document, "Book")).containsExactlyInAnyOrder("isbn", "author", "pages");
    }

    @Test
    @DisplayName("stay separate if their contents have only a key and a kind in common, even three levels deep")
    void threeDeep() {
        String list = "{object: 'list', url: '/x', has_more: false, data: [%s]}";
        String seat = "{id: 's', object: 'seat', row: 4, column: 'b'}";
        String flight = "{id: 'f', object: 'flight', gate: 'g', seats: " + list.formatted(seat) + "}";
        JsonNode document = collection()
                .request("List pilots", "GET", "{{baseUrl}}/pilots")
                .response(
                        200,
                        list.formatted(
                                "{id: 'p', object: 'pilot', licence: 'l', flights: " + list.formatted(flight) + "}"))
                .document();

        assertThat(names(document)).containsExactly("Flight", "FlightList", "Pilot", "PilotList", "Seat", "SeatList");
        assertThat(below(document, "Flight", "seats")).isEqualTo("SeatList");
        assertThat(below(document, "SeatList", "data")).isEqualTo("Seat");
        assertThat(properties(document, "Seat")).containsExactlyInAnyOrder("id", "object", "row", "column");
    }

    @Test
    @DisplayName("stay separate in JSON:API, whose resources all have the same properties")
    void jsonApi() {
        String author = "{id: '1', type: 'authors', attributes: {name: 'n', born: 1900}, relationships: {"
                + "works: {data: [{id: '2', type: 'novels'}]}}}";
        String novel = "{id: '2', type: 'novels', attributes: {title: 't', pages: 3, genre: 'g'}, relationships: {"
                + "writer: {data: {id: '1', type: 'authors'}}}}";
        JsonNode document = collection()
                .request("Get author", "GET", "{{baseUrl}}/authors/:id")
                .response(200, "{data: " + author + "}")
                .request("Get novel", "GET", "{{baseUrl}}/novels/:id")
                .response(200, "{data: " + novel + "}")
                .document();

        assertThat(below(document, "Author", "attributes")).isEqualTo("AuthorAttributes");
        assertThat(below(document, "Novel", "attributes")).isEqualTo("NovelAttributes");
        assertThat(properties(document, "AuthorAttributes")).containsExactlyInAnyOrder("name", "born");
        assertThat(below(document, "Author", "relationships")).isEqualTo("AuthorRelationships");
        assertThat(properties(document, "NovelRelationships")).containsExactly("writer");
    }

    @Test
    @DisplayName("aren't merged with those of other resources if they are empty")
    void empty() {
        JsonNode document = collection()
                .request("List boats", "GET", "{{baseUrl}}/boats")
                .response(200, page("{id: 1, mast: 'm', sails: 3}"))
                .request("List harbours", "GET", "{{baseUrl}}/harbours")
                .response(200, page(""))
                .document();

        assertThat(ofBody(document, "get", "/harbours", "200")).isNotEqualTo("BoatList");
        assertThat(below(document, ofBody(document, "get", "/harbours", "200"), "results"))
                .isEmpty();
    }

    @Test
    @DisplayName("are merged with those of the same resource if they are empty")
    void emptyOfTheSameResource() {
        JsonNode document = collection()
                .request("List boats", "GET", "{{baseUrl}}/boats")
                .response(200, page("{id: 1, mast: 'm', sails: 3}"))
                .request("Search boats", "POST", "{{baseUrl}}/boats/search")
                .response(200, page(""))
                .document();

        assertThat(ofBody(document, "post", "/boats/search", "200")).isEqualTo("BoatList");
    }

    @Test
    @DisplayName("stay open if an exporter truncated their content, as there is no evidence")
    void cut() {
        String cut = "{value: '<Error: Too many levels of nesting to fake this schema>'}";
        String made = "{count: '<integer>', next: '<uri>', previous: '<uri>', results: [%s]}";
        JsonNode document = collection()
                .request("List shelves", "GET", "{{baseUrl}}/shelves")
                .response(200, made.formatted("{room: '<string>', books: " + made.formatted(cut) + "}"))
                .document();

        assertThat(below(document, "Shelf", "books")).isNotEqualTo("ShelfList");
        assertThat(below(document, below(document, "Shelf", "books"), "results"))
                .isEmpty();
    }

    @Test
    @DisplayName("are shared if their own properties identify them, even if samples of the content are missing")
    void tellingProperties() {
        String order = "{id: 1, courier: 'c', buyer: 'b', ship_to: 's', items: [%s]}";
        JsonNode document = collection()
                .request("Get order", "GET", "{{baseUrl}}/orders/:id")
                .response(200, order.formatted("{sku: 's', quantity: 1, price: 2}"))
                .request("Get last", "GET", "{{baseUrl}}/buyers/:id/last-purchase")
                .response(200, order.formatted(""))
                .document();

        assertThat(ofBody(document, "get", "/buyers/{id}/last-purchase", "200")).isEqualTo("Order");
    }

    @Test
    @DisplayName("are shared if a property identifies the content, even if samples of it are missing")
    void tellingEdge() {
        String crew = "{id: 1, name: 'n', sailors: [%s]}";
        JsonNode document = collection()
                .request("Get crew", "GET", "{{baseUrl}}/crews/:id")
                .response(200, crew.formatted("{nick: 'n', rank: 'r', berth: 3}"))
                .request("Get team", "GET", "{{baseUrl}}/teams/:id")
                .response(200, crew.formatted(""))
                .document();

        assertThat(ofBody(document, "get", "/teams/{id}", "200")).isEqualTo("Crew");
    }

    @Test
    @DisplayName("are shared between errors, even if samples of the content are missing")
    void errors() {
        JsonNode document = collection()
                .request("Add boat", "POST", "{{baseUrl}}/boats")
                .response(400, "{code: 'c', message: 'm', errors: [{field: 'f', reason: 'r', value: 'v'}]}")
                .request("Add sail", "POST", "{{baseUrl}}/sails")
                .response(404, "{code: 'c', message: 'm', errors: []}")
                .document();

        assertThat(ofBody(document, "post", "/sails", "404"))
                .isEqualTo(ofBody(document, "post", "/boats", "400"))
                .isEqualTo("ErrorResponse");
    }
}
