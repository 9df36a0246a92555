package io.github.belvo4j.postman.example;

import static io.github.belvo4j.postman.TestCollection.collection;
import static io.github.belvo4j.postman.TestCollection.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.overlay.GivenEnums;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Examples")
class FittingExamplesTest {
    private final Warnings warnings = new Warnings();

    private JsonNode fitted(String schema, String example) {
        ObjectNode document = (ObjectNode) json("{paths: {'/ships': {get: {responses: {'200': {content: {"
                + "'application/json': {schema: " + schema + ", example: " + example + "}}}}}}},"
                + " components: {schemas: {"
                + "Ship: {type: 'object', required: ['name'], properties: {name: {type: 'string'},"
                + " launched: {type: 'string', format: 'date'}, hull: {type: 'object', nullable: true,"
                + " allOf: [{$ref: '#/components/schemas/Hull'}]}, berths: {type: 'array', items: {type: 'integer'}}}},"
                + "Hull: {type: 'object', properties: {length: {type: 'number', minimum: 1}}},"
                + "Yacht: {allOf: [{$ref: '#/components/schemas/Ship'},"
                + " {type: 'object', properties: {owner: {type: 'string', nullable: true}}}]}}}}");
        FittingExamples.apply(document, new GivenEnums(), warnings);
        return document.findValue("application/json").path("example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{type: 'string'}                        | 'a'",
                "{type: 'string', format: 'date-time'}   | '2024-02-29T12:00:00.5-03:00'",
                "{type: 'string', format: 'uri'}         | 'https://fish.test/a?b=c%20d#e'",
                "{type: 'string', format: 'email'}       | 'a.b@fish.test'",
                "{type: 'string', format: 'byte'}        | 'Zm9v'",
                "{type: 'string', nullable: true, enum: ['a', null]} | null",
                "{type: 'integer', format: 'int32'}      | 2147483647",
                "{type: 'number', minimum: 0}            | 0",
                "{type: 'integer'}                       | 2.0",
                "{}                                      | {a: [null]}",
                "{type: 'object', additionalProperties: {type: 'integer'}} | {a: 1}",
                "{anyOf: [{type: 'integer'}, {type: 'string'}]} | 'a'",
                "{type: 'array', items: {$ref: '#/components/schemas/Yacht'}} | [{name: 'Sol', owner: null}]",
            })
    @DisplayName("that conform to their schemas stay")
    void thatFitStay(String schema, String example) {
        assertThat(fitted(schema, example)).isEqualTo(json(example));
        assertThat(warnings.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{type: 'string'}                        | 1",
                "{type: 'string'}                        | null",
                "{type: 'object'}                        | 'text'",
                "{type: 'string', enum: ['a']}           | 'b'",
                "{type: 'string', format: 'date'}        | '2023-02-29'",
                "{type: 'string', format: 'date-time'}   | '2023-02-28 12:00'",
                "{type: 'string', format: 'uri'}         | 'fish.test/a'",
                "{type: 'string', format: 'uuid'}        | 'abc'",
                "{type: 'string', format: 'ipv4'}        | '1.2.3'",
                "{type: 'string', format: 'byte'}        | 'a'",
                "{type: 'string', format: 'hostname'}    | 'a b'",
                "{type: 'string', maxLength: 2}          | 'abc'",
                "{type: 'string', pattern: '^[0-9]+$'}   | 'abc'",
                "{type: 'integer', format: 'int32'}      | 2147483648",
                "{type: 'integer'}                       | 1.5",
                "{type: 'number', maximum: 1}            | 1.5",
                "{type: 'array', items: {type: 'string'}} | [1, 2]",
                "{anyOf: [{type: 'integer'}, {type: 'boolean'}]} | 'a'",
                "{$ref: '#/components/schemas/Ship'}     | {launched: '2020-01-01'}",
                "{$ref: '#/components/schemas/Yacht'}    | {owner: 'Ana'}",
            })
    @DisplayName("that contradict their schemas are left out, with a warning")
    void thatContradictAreLeftOut(String schema, String example) {
        assertThat(fitted(schema, example).isMissingNode()).isTrue();
        assertThat(warnings.all())
                .extracting(Warning::toString)
                .containsExactly("GET /ships 200:" + " an example that contradicts its schema is left out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{name: 'Sol', hull: null}               | {name: 'Sol'}",
                "{name: 'Sol', hull: {length: 0}}        | {name: 'Sol', hull: {}}",
                "{name: 'Sol', launched: 'long ago'}     | {name: 'Sol'}",
                "{name: 'Sol', berths: [1, 'x']}         | {name: 'Sol', berths: [1]}",
                "{name: 'Sol', colour: 'red'}            | {name: 'Sol'}",
            })
    @DisplayName("lose optional properties and items that contradict their schemas")
    void loseOptionalProperties(String example, String expected) {
        assertThat(fitted("{$ref: '#/components/schemas/Ship'}", example)).isEqualTo(json(expected));
    }

    private JsonNode fittedShared(String schemas, String example) {
        String media = "{content: {'application/json': {schema: SCHEMA, examples: {Sol: {$ref:"
                + " '#/components/examples/Sol'}}}}}";
        String[] both = schemas.split(" and ");
        ObjectNode document =
                (ObjectNode) json("{paths: {'/ships': {get: {responses: {'200': " + media.replace("SCHEMA", both[0])
                        + ", '201': " + media.replace("SCHEMA", both[1])
                        + "}}}}, components: {examples: {Sol: {value: " + example + "}}}}");
        FittingExamples.apply(document, new GivenEnums(), warnings);
        return document;
    }

    @Test
    @DisplayName("that operations share lose whatever contradicts any of the schemas")
    void thatAreSharedLoseWhatContradicts() {
        JsonNode document = fittedShared(
                "{properties: {a: {type: 'integer'}, b: {}}} and {properties: {a: {}, b: {type: 'integer'}}}",
                "{a: 'x', b: 1}");

        assertThat(document.at("/components/examples/Sol/value")).isEqualTo(json("{b: 1}"));
        assertThat(document.findValues("examples")).hasSize(3);
        assertThat(warnings.all()).isEmpty();
    }

    @Test
    @DisplayName("that operations share are left out where they contradict the schema, and stay elsewhere")
    void thatAreSharedAreLeftOutInPlace() {
        JsonNode document = fittedShared("{type: 'integer'} and {type: 'string'}", "1");

        assertThat(document.at("/paths/~1ships/get/responses/200").findValue("examples"))
                .hasSize(1);
        assertThat(document.at("/paths/~1ships/get/responses/201").findValue("examples"))
                .isNull();
        assertThat(document.at("/components/examples/Sol/value").asInt()).isEqualTo(1);
        assertThat(warnings.all())
                .extracting(Warning::toString)
                .containsExactly("GET /ships 201: an example that contradicts its schema is left out");
    }

    @Test
    @DisplayName("that operations share are removed if they conform to none of the schemas")
    void thatAreSharedGo() {
        JsonNode document = fittedShared("{type: 'integer'} and {type: 'integer'}", "'x'");

        assertThat(document.findValues("Sol")).isEmpty();
    }

    @Test
    @DisplayName("of lists that are written as text become lists")
    void ofListsAreLists() {
        assertThat(fitted("{type: 'array', items: {type: 'string', enum: ['a', 'b']}}", "'a,b'"))
                .isEqualTo(json("['a', 'b']"));
        assertThat(fitted("{type: 'array', items: {type: 'integer'}}", "'x'").isMissingNode())
                .isTrue();
    }

    @Test
    @DisplayName("use no mask that the format wouldn't allow")
    void showNoMaskAgainstAFormat() {
        JsonNode document = collection()
                .request("Open", "POST", "{{baseUrl}}/sessions")
                .response(
                        201,
                        "{\"access_token\": \"5d7b4ad1-3bd4-4f4e-9ba7-4d0d4a5a9d11\", \"name\": \"a\", \"pin\": \"12345678\"}")
                .document();

        JsonNode example = document.findValue("example");
        assertThat(document.at("/components/schemas")
                        .findValue("access_token")
                        .path("format")
                        .asText())
                .isEqualTo("uuid");
        assertThat(example.path("access_token").asText()).isEqualTo("00000000-0000-0000-0000-000000000000");
        assertThat(example.path("pin").asText()).isEqualTo("********");
    }
}
