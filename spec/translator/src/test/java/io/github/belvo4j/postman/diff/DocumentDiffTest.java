package io.github.belvo4j.postman.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.postman.diagnostic.InputException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentDiffTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths:
              /houses/{id}:
                get:
                  summary: Get
                  operationId: getHouse
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: depth, in: query, schema: {type: integer}}
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {$ref: '#/components/schemas/House'}}}
                put:
                  operationId: putHouse
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/Change'}}}
                  responses: {'204': {description: done}}
            components:
              schemas:
                House:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    kind: {type: string, enum: [hut, villa]}
                    owner: {$ref: '#/components/schemas/Owner'}
                Owner: {type: object, properties: {name: {type: string}, house: {$ref: '#/components/schemas/House'}}}
                Change: {type: object, properties: {colour: {type: string, enum: [red, blue]}}}
            """;

    private static Comparison compare(String what, String by) {
        assertThat(DOCUMENT).contains(what);
        return DocumentDiff.compare(DOCUMENT, DOCUMENT.replace(what, by));
    }

    @Test
    void findsNothingInEqualDocuments() {
        Comparison comparison = DocumentDiff.compare(DOCUMENT, DOCUMENT);

        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.effect()).isEmpty();
        assertThat(comparison.version()).isEmpty();
        assertThat(Renderer.TEXT.write(comparison)).isEqualTo("Nothing visible to callers has changed.\n");
        assertThat(Renderer.MARKDOWN.write(comparison)).isEqualTo(Renderer.TEXT.write(comparison));
        assertThat(Renderer.JSON.write(comparison)).contains("\"NONE\"", "\"none\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[hut, villa]            | [hut, villa, tent]        | COMPATIBLE | response 200/kind: new value tent|",
                "required: [id]          | description: x            | COMPATIBLE | response 200: id is no longer required|",
                "id: {type: string}      | id: {type: integer}       | BREAKING   | ! response 200: integer, was string|/id",
                "kind: {type             | sort: {type               | BREAKING   | ! response 200: kind is gone|",
                "{name: {type: string},  | {name: {type: string}, mail: {type: string}, | COMPATIBLE | response 200/owner: mail is new|",
                "[red, blue]             | [red]                     | BREAKING   | ! request/colour: value blue is gone|",
                "[red, blue]             | [red, blue, green]        | COMPATIBLE | request/colour: new value green|",
                "properties: {colour     | required: [colour], properties: {colour | BREAKING | ! request: colour is required|",
                "operationId: getHouse   | operationId: readHouse    | BREAKING   | ! is called readHouse, was getHouse|",
                "{name: depth, in: query, schema: {type: integer}} | {name: far, in: query, schema: {type: integer}} | BREAKING | ! query parameter depth is gone|",
                "name: depth, in: query, | name: depth, in: query, required: true, | BREAKING | ! query parameter depth is required|",
                "summary: Get            | summary: Read             | WORDING    | has a different description|",
                "'204': {description: done} | '202': {description: done} | BREAKING | ! response 204 is gone|",
            })
    void tellsWhatCallersBear(String what, String by, Effect effect, String detail, String below) {
        Comparison comparison = compare(what, by);

        assertThat(comparison.effect()).contains(effect);
        String expected = below == null ? detail : detail.replace("200:", "200" + below + ":");
        assertThat(Renderer.TEXT.write(comparison)).contains(expected);
    }

    /** The same schema in the request and in the response of one operation. */
    private static String document(String schema, String components) {
        return """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /a:
                    post:
                      operationId: a
                      requestBody: {content: {application/json: {schema: %s}}}
                      responses: {'200': {description: ok, content: {application/json: {schema: %s}}}}
                components: {schemas: {A: {type: object, properties: {a: {type: string}}}, B: {type: object, properties: {b: {}}}%s}}
                """.formatted(schema, schema, components);
    }

    private static String report(String before, String after) {
        return Renderer.TEXT.write(DocumentDiff.compare(document(before, ""), document(after, "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string}                     | {type: string, enum: [x]}           | ! request: enum, was string | ! response 200: enum, was string",
                "{type: string, enum: [x]}          | {type: string, enum: [x, y], nullable: true} | request: new value y | response 200: may be null",
                "{const: x}                         | {const: y}                          | ! request: value x is gone | ! response 200: value x is gone",
                "{type: string, nullable: true}     | {type: string}                      | ! request: may no longer be null | response 200: may no longer be null",
                "{type: integer}                    | {type: integer, format: int64}      | ! request: integer (int64), was integer | ! response 200: integer (int64), was integer",
                "{$ref: '#/components/schemas/A'}   | {$ref: '#/components/schemas/B'}    | ! request: B, was A | ! response 200: a is gone",
                "{$ref: '#/components/schemas/A'}   | {type: array, items: {$ref: '#/components/schemas/A'}} | ! request: array, was A | ! response 200: array, was A",
                "{$ref: '#/components/schemas/A'}   | {anyOf: [{$ref: '#/components/schemas/A'}, {type: string}]} | ! request: A or string, was A | ! response 200: A or string, was A",
                "{anyOf: [{$ref: '#/components/schemas/A'}, {type: string}]} | {anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {type: string}]} | request: A or B or string, was A or string | response 200: b is new",
                "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]} | {$ref: '#/components/schemas/A'} | ! request: A, was A or B | ! response 200: b is gone",
                "{type: object, additionalProperties: {type: string}} | {type: object, additionalProperties: {type: number}} | ! request/*: number, was string | ! response 200/*: number, was string",
                "{type: string, maxLength: 9}       | {type: string, maxLength: 8}        | ! request: maxLength 8, was 9 | response 200: maxLength 8, was 9",
                "{type: integer, minimum: 1}        | {type: integer}                     | request: minimum none, was 1 | response 200: minimum none, was 1",
                "{type: string}                     | {type: string, pattern: x}          | ! request: pattern x, was none | response 200: pattern x, was none",
                "{type: object, properties: {}}     | {type: object, required: [p], properties: {p: {}}} | ! request: p is new and required | response 200: p is new",
                "{type: string}                     | {type: string, description: S}      | has a different description | only descriptions",
            })
    void tellsRequestsAndResponsesApart(String before, String after, String request, String response) {
        assertThat(report(before, after).lines().map(String::strip))
                .anyMatch(line -> line.equals(request))
                .anyMatch(line -> line.endsWith(response));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{$ref: '#/components/schemas/A'} | {allOf: [{$ref: '#/components/schemas/A'}]}",
                "{type: string, enum: [x, y]}     | {type: string, enum: [y, x]}",
                "{type: [string, 'null']}         | {type: string, nullable: true}",
                "{type: string, enum: [x]}        | {type: string, const: x}",
            })
    void seesThatSchemasSayTheSame(String before, String after) {
        assertThat(report(before, after)).startsWith("Nothing");
    }

    @Test
    void tellsWhatDiffersInSchemasThatNoOperationShows() {
        Comparison comparison = DocumentDiff.compare(
                document("{}", ", Event: {type: object, properties: {at: {type: string}, by: {type: string}}}"),
                document("{}", ", Event: {type: object, properties: {at: {type: string, format: date}}}"));

        assertThat(comparison.changes())
                .containsExactly(new Change(
                        "schemas",
                        Effect.BREAKING,
                        List.of(
                                Detail.breaking("Event: by is gone"),
                                Detail.breaking("Event/at: string (date), was string"))));
    }

    @Test
    void followsCirclesAndLongChains() {
        StringBuilder chain = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            chain.append(", C%d: {type: object, properties: {next: {$ref: '#/components/schemas/C%d'}}}"
                    .formatted(i, (i + 1) % 5_000));
        }
        String reference = "{$ref: '#/components/schemas/C0'}";
        String before = document(reference, chain.toString());

        assertThat(DocumentDiff.compare(before, before).changes()).isEmpty();
        assertThat(DocumentDiff.compare(before, document("{}", chain.toString()))
                        .version())
                .contains("major");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "security: []                                    | ! requires different credentials|",
                "security: [{key: []}, {basic: []}]              | also accepts other credentials|",
                "deprecated: true                                | is deprecated|",
                "x-idempotent: true                              | x-idempotent is new|",
                "requestBody: {content: {}}                      | the request's body is new|",
                "requestBody: {required: true, content: {}}      | ! the request's body is new and required|",
                "parameters: [{name: p, in: header, required: true, schema: {}}] | ! header parameter p is new and required|",
            })
    void tellsWhatAnOperationNeeds(String added, String line) {
        String before = """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths: {/a: {get: {responses: {}}}}
                security: [{basic: []}]
                components: {securitySchemes: {basic: {type: http, scheme: basic}, key: {type: apiKey, in: header, name: K}}}
                """;
        boolean open = added.equals("security: []");
        String after = before.replace("get: {", "get: {" + added + ", ");

        String report =
                Renderer.TEXT.write(open ? DocumentDiff.compare(after, before) : DocumentDiff.compare(before, after));

        assertThat(report.lines().map(String::strip)).contains(line);
    }

    @Test
    void tellsWhatIsNewAndGone() {
        Comparison gone = compare("    put:", "    x-put:");
        Comparison added = DocumentDiff.compare(DOCUMENT.replace("    put:", "    x-put:"), DOCUMENT);
        Comparison renamed = DocumentDiff.compare(DOCUMENT, DOCUMENT.replace("Owner", "Keeper"));

        assertThat(gone.changes())
                .containsExactly(new Change("PUT /houses/{id}", Effect.BREAKING, List.of(Detail.breaking("is gone"))));
        assertThat(gone.version()).contains("major");
        assertThat(added.changes()).extracting(Change::details).containsExactly(List.of(Detail.of("is new")));
        assertThat(added.version()).contains("minor");
        assertThat(renamed.changes())
                .containsExactly(new Change(
                        "schemas",
                        Effect.BREAKING,
                        List.of(Detail.breaking("Owner is gone"), Detail.of("Keeper is new"))));
        assertThat(compare("summary: Get", "summary: Read").version()).contains("patch");
    }

    @Test
    void tellsThatARequestIsOfAnotherType() {
        Comparison comparison = DocumentDiff.compare(DOCUMENT, DOCUMENT.replace("Change", "Alteration"));

        assertThat(comparison.changes())
                .contains(new Change(
                        "PUT /houses/{id}",
                        Effect.BREAKING,
                        List.of(Detail.breaking("request: Alteration, was Change"))));
        assertThat(comparison.version()).contains("major");
    }

    @Test
    void writesForEveryone() {
        Comparison comparison = compare("kind: {type", "sort: {type");

        assertThat(Renderer.TEXT.write(comparison)).isEqualTo("""
                GET /houses/{id}: breaking
                    response 200: sort is new
                  ! response 200: kind is gone
                Overall: breaking; the next version is a major version.
                """);
        assertThat(Renderer.MARKDOWN.write(comparison)).isEqualTo("""
                **Overall: breaking; the next version is a major version.**

                ### `GET /houses/{id}`: breaking

                - response 200: sort is new
                - **breaking** response 200: kind is gone
                """);
        assertThat(Renderer.JSON.write(comparison)).contains("\"effect\" : \"BREAKING\"", "\"version\" : \"major\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: array, prefixItems: [{type: string}, {type: integer}]} | {type: array, prefixItems: [{type: string}, {type: string}]} | ! response 200/kind[1]: string, was integer",
                "{type: array, prefixItems: [{type: string}]} | {type: array, prefixItems: [{type: string}, {type: integer}]} | response 200/kind[1] is new",
                "{type: array, prefixItems: [{type: string}, {type: integer}]} | {type: array, prefixItems: [{type: string}]} | ! response 200/kind[1] is gone",
                "true                         | {type: string}               | ! response 200/kind: string, was any type",
                "{type: string}               | false                        | ! response 200/kind: no value, was string",
                "{type: array, items: true}   | {type: array, items: false}  | ! response 200/kind[]: no value, was any type",
                "{$ref: '#/components/schemas/Knot'} | {type: string} | ! response 200/kind: string, was any type",
            })
    void comparesWhatOnlyOpenApi31Has(String before, String after, String detail) {
        String document = DOCUMENT.replace("{type: string, enum: [hut, villa]}", "%s")
                + "    Knot: {allOf: [{$ref: '#/components/schemas/Knot'}]}\n";

        Comparison comparison = DocumentDiff.compare(document.replace("%s", before), document.replace("%s", after));

        assertThat(Renderer.TEXT.write(comparison).lines().map(String::strip)).contains(detail);
    }

    @Test
    void tellsEachPlaceOfABooleanSchema() {
        String document =
                DOCUMENT.replace("kind: {type: string, enum: [hut, villa]}", "kind: true\n        size: true");

        assertThat(DocumentDiff.compare(document, document.replace(": true\n", ": false\n"))
                        .changes())
                .flatExtracting(Change::details)
                .extracting(Detail::text)
                .contains("response 200/kind: no value, was any type", "response 200/size: no value, was any type");
    }

    @Test
    void refusesWhatIsNoDocument() {
        assertThatThrownBy(() -> DocumentDiff.compare("a: b", DOCUMENT)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> DocumentDiff.compare(Path.of("no", "such"), Path.of("file")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("can't be read");
    }
}
