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
        assertThat(Renderer.TEXT.write(comparison)).isEqualTo("Nothing that callers would see has changed.\n");
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
                "summary: Get            | summary: Read             | WORDING    | is described in other words|",
                "'204': {description: done} | '202': {description: done} | BREAKING | ! response 204 is gone|",
            })
    void tellsWhatCallersBear(String what, String by, Effect effect, String detail, String below) {
        Comparison comparison = compare(what, by);

        assertThat(comparison.effect()).contains(effect);
        String expected = below == null ? detail : detail.replace("200:", "200" + below + ":");
        assertThat(Renderer.TEXT.write(comparison)).contains(expected);
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
                Together: breaking; the next version is a major one.
                """);
        assertThat(Renderer.MARKDOWN.write(comparison)).isEqualTo("""
                **Together: breaking; the next version is a major one.**

                ### `GET /houses/{id}`: breaking

                - response 200: sort is new
                - **breaking** response 200: kind is gone
                """);
        assertThat(Renderer.JSON.write(comparison)).contains("\"effect\" : \"BREAKING\"", "\"version\" : \"major\"");
    }

    @Test
    void refusesWhatIsNoDocument() {
        assertThatThrownBy(() -> DocumentDiff.compare("a: b", DOCUMENT)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> DocumentDiff.compare(Path.of("no", "such"), Path.of("file")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("can't be read");
    }
}
