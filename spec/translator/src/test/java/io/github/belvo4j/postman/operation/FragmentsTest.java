package io.github.belvo4j.postman.operation;

import static io.github.belvo4j.postman.TestCollection.collection;
import static io.github.belvo4j.postman.TestCollection.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.TestCollection;
import io.github.belvo4j.postman.diagnostic.Warning;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A variable for a fragment of JSON")
class FragmentsTest {
    private static TestCollection sending(String body) {
        return collection().request("Send", "POST", "{{baseUrl}}/a").body(body);
    }

    private static JsonNode properties(TestCollection collection) {
        return collection.document().at("/components/schemas/SendARequest/properties");
    }

    @Test
    @DisplayName("is named in the report if it has no value")
    void isNamed() {
        TestCollection collection = sending("{\"hull\": \"oak\",\n {{rigging}}\n \"crew\": 3, \"port\": {{port}} }");

        assertThat(properties(collection).fieldNames()).toIterable().containsExactly("hull", "crew", "port");
        assertThat(collection.translate().warnings())
                .filteredOn(warning -> warning.message().contains("{{"))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.kind()).isEqualTo(Warning.Kind.OPEN);
                    assertThat(warning.pointer()).isEqualTo("/item/0/request/body/raw");
                    assertThat(warning.message())
                            .isEqualTo("the value of {{rigging}} isn't known; the rest of the JSON is read");
                });
    }

    @Test
    @DisplayName("is read if it has a value")
    void isRead() {
        TestCollection collection = sending("{\"hull\": \"oak\",\n {{rigging}},\n \"crew\": 3}")
                .variable("rigging", "\"masts\": 2, \"sails\": {{sails}}")
                .variable("sails", "[\"jib\"]");

        assertThat(properties(collection).fieldNames()).toIterable().containsExactly("hull", "masts", "sails", "crew");
        assertThat(collection.document().findValue("example"))
                .isEqualTo(json("{hull: 'oak', masts: 2, sails: ['jib'], crew: 3}"));
        assertThat(collection.translate().warnings())
                .noneMatch(warning -> warning.message().contains("{{"));
    }

    @Test
    @DisplayName("is left out if its value breaks the JSON")
    void isLeftOut() {
        TestCollection collection =
                sending("{\"hull\": \"oak\", {{rigging}} \"crew\": 3}").variable("rigging", "two masts: {");

        assertThat(properties(collection).fieldNames()).toIterable().containsExactly("hull", "crew");
        assertThat(collection.translate().warnings())
                .anyMatch(warning -> warning.message().contains("{{rigging}}"));
    }
}
