package io.github.belvo4j.postman.openapi;

import static io.github.belvo4j.postman.TestCollection.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A nullable schema")
class NullableFormTest {
    private static JsonNode formed(String schema) {
        ObjectNode document = (ObjectNode) json("{paths: {}, components: {schemas: {"
                + "Hull: {type: 'object', properties: {length: {type: 'number'}}},"
                + "Rig: {type: 'string', enum: ['sloop', 'ketch']},"
                + "Part: {anyOf: [{$ref: '#/components/schemas/Hull'}, {$ref: '#/components/schemas/Rig'}]},"
                + "Loop: {allOf: [{$ref: '#/components/schemas/Loop'}]},"
                + "Ship: {type: 'object', properties: {it: " + schema + "}}}}}");
        NullableForm.apply(document);
        return document.at("/components/schemas/Ship/properties/it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: 'string', nullable: true} | {type: 'string', nullable: true}",
                "{nullable: true, allOf: [{$ref: '#/components/schemas/Hull'}]} | {type: 'object', nullable: true, allOf: [{$ref: '#/components/schemas/Hull'}]}",
                "{nullable: true, $ref: '#/components/schemas/Hull'} | {type: 'object', nullable: true, allOf: [{$ref: '#/components/schemas/Hull'}]}",
                "{nullable: true, $ref: '#/components/schemas/Rig'} | {type: 'string', nullable: true, allOf: [{$ref: '#/components/schemas/Rig'}]}",
                "{nullable: true, properties: {}} | {type: 'object', nullable: true, properties: {}}",
            })
    @DisplayName("has a type of its own, even around a reference")
    void hasItsTypeBesideIt(String schema, String expected) {
        assertThat(formed(schema)).isEqualTo(json(expected));
    }

    @Test
    @DisplayName("has null among the values of its enum")
    void hasNullAmongTheValuesOfAnEnum() {
        assertThat(formed("{type: 'string', nullable: true, enum: ['port']}").path("enum"))
                .isEqualTo(json("['port', null]"));
        assertThat(formed("{type: 'string', nullable: true, enum: [null, 'port']}")
                        .path("enum"))
                .isEqualTo(json("[null, 'port']"));
    }

    @Test
    @DisplayName("has nullable alternatives if there are several types")
    void isSaidOfTheAlternatives() {
        assertThat(formed("{nullable: true, anyOf: [{type: 'string'}, {$ref: '#/components/schemas/Hull'}]}"))
                .isEqualTo(json("{anyOf: [{type: 'string', nullable: true},"
                        + " {type: 'object', nullable: true, allOf: [{$ref: '#/components/schemas/Hull'}]}]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{type: 'string'}, {$ref: '#/components/schemas/Hull'}] | [{type: 'string', nullable: true}, {$ref: '#/components/schemas/Hull'}]",
                "[{$ref: '#/components/schemas/Hull'}, {type: 'string'}] | [{$ref: '#/components/schemas/Hull'}, {type: 'string', nullable: true}]",
                "[{$ref: '#/components/schemas/Rig'}, {$ref: '#/components/schemas/Hull'}] | [{type: 'string', nullable: true, allOf: [{$ref: '#/components/schemas/Rig'}]}, {$ref: '#/components/schemas/Hull'}]",
            })
    @DisplayName("has exactly one nullable alternative if they exclude each other")
    void isSaidOfOneOfTheAlternatives(String alternatives, String expected) {
        assertThat(formed("{nullable: true, oneOf: " + alternatives + "}"))
                .isEqualTo(json("{oneOf: " + expected + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{nullable: true} | {}",
                "{nullable: true, description: 'Open'} | {description: 'Open'}",
                "{nullable: true, allOf: [{$ref: '#/components/schemas/Loop'}]} | {allOf: [{$ref: '#/components/schemas/Loop'}]}",
            })
    @DisplayName("needs no keyword if any value is allowed")
    void needsNoWordWhereAnyValueMayStand(String schema, String expected) {
        assertThat(formed(schema)).isEqualTo(json(expected));
    }

    @Test
    @DisplayName("differs from one with properties that are named like the keywords")
    void leavesPropertiesAloneThatAreCalledSo() {
        String schema = "{type: 'object', properties: {nullable: {type: 'boolean'}, $ref: {type: 'string'}}}";

        assertThat(formed(schema)).isEqualTo(json(schema));
    }
}
