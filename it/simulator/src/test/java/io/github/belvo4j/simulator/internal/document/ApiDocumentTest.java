package io.github.belvo4j.simulator.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.http.ApiResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks follow the document, whatever it describes. */
class ApiDocumentTest {
    private static final String ZOO = """
            paths:
              /animals/{id}/:
                get: {operationId: getAnimal}
              /animals/rare/:
                get: {operationId: listRareAnimals}
              /animals/:
                parameters:
                  - $ref: '#/components/parameters/Keeper'
                get:
                  operationId: listAnimals
                  parameters:
                    - {name: page_size, in: query, schema: {type: integer, minimum: 1, maximum: 10}}
                    - {name: age, in: query, schema: {type: integer, maximum: 200}}
                    - {name: weight, in: query, schema: {type: number, minimum: 0.5}}
                    - {name: wild, in: query, schema: {type: boolean}}
                    - {name: ages, in: query, schema: {type: array, items: {type: integer}}}
                    - {name: diet, in: query, schema: {$ref: '#/components/schemas/Diet'}}
                    - {name: X-Trace, in: header, schema: {type: string}}
                post:
                  operationId: addAnimal
                  requestBody:
                    $ref: '#/components/requestBodies/Animal'
            components:
              parameters:
                Keeper: {name: keeper, in: query, required: true, schema: {type: string}}
              requestBodies:
                Animal:
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/NewAnimal'}
              schemas:
                Diet: {type: string, enum: [meat, leaves]}
                Named:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string, minLength: 2}
                NewAnimal:
                  allOf:
                    - $ref: '#/components/schemas/Named'
                    - required: [diet]
                      properties:
                        diet: {allOf: [{$ref: '#/components/schemas/Diet'}]}
                        second_diet: {nullable: true, allOf: [{$ref: '#/components/schemas/Diet'}]}
                        age: {type: integer, minimum: 0, maximum: 200}
                        legs: {type: integer, enum: [0, 2, 4]}
                        weight: {type: number}
                        wild: {type: boolean}
                        tricks: {type: array, items: {type: string}}
                        mother: {$ref: '#/components/schemas/Named'}
                        notes: {type: object}
                        vaccinations: {type: object, additionalProperties: {type: boolean}}
                        anything: {}
            """;

    private final ApiDocument zoo = read(ZOO);

    private static ApiDocument read(String yaml) {
        try {
            return ApiDocument.of(new YAMLMapper().readTree(yaml));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private Operation operation(String method, String path) {
        return zoo.find(path).orElseThrow().operation(method);
    }

    /** {@code 400 required name, blank diet}: the status, and the code and field of each entry. */
    private static String refusal(ThrowingCallable call) {
        ApiResponse answer = catchThrowableOfType(ApiError.class, call).answer();
        return answer.status() + " "
                + StreamSupport.stream(answer.body().spliterator(), false)
                        .map(entry -> (entry.path("code").asText() + " "
                                        + entry.path("field").asText())
                                .strip())
                        .collect(Collectors.joining(", "));
    }

    @Test
    void aPathIsFoundByItsTemplateAndAFixedOneBefore() {
        assertThat(operation("GET", "/animals/7/").id()).isEqualTo("getAnimal");
        assertThat(operation("GET", "/animals/rare/").id()).isEqualTo("listRareAnimals");
        assertThat(zoo.find("/animals/7/").orElseThrow().id("/animals/7/")).isEqualTo("7");
        assertThat(zoo.find("/animals/7/8/")).isEmpty();
        assertThat(zoo.find("/plants/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name': 'Leo', 'diet': 'meat'}",
                "{'name': 'Leo', 'diet': 'meat', 'second_diet': null, 'age': 3, 'legs': 4, 'weight': 1.5, 'wild': true}",
                "{'name': 'Leo', 'diet': 'meat', 'tricks': ['roar'], 'mother': {'name': 'Lea'}}",
                "{'name': 'Leo', 'diet': 'meat', 'notes': {'colour': 'sand'}, 'vaccinations': {'rabies': true}}",
                "{'name': 'Leo', 'diet': 'meat', 'anything': [1]}",
            })
    void whatTheDocumentSaysIsAccepted(String body) {
        String json = body.replace('\'', '"');

        assertThat(operation("POST", "/animals/").readBody(json))
                .hasToString(json.replace(": ", ":").replace(", ", ","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 400 required name, required diet",
                "[] | 400 invalid",
                "{ | 400 parse_error",
                "{'name': 'L'} | 400 invalid name, required diet",
                "{'name': ' ', 'diet': 'meat'} | 400 blank name",
                "{'name': null, 'diet': 'meat'} | 400 null name",
                "{'name': 7, 'diet': 'meat'} | 400 invalid name",
                "{'name': 'Leo', 'diet': 'fish'} | 400 invalid_choice diet",
                "{'name': 'Leo', 'diet': 'meat', 'second_diet': 'fish'} | 400 invalid_choice second_diet",
                "{'name': 'Leo', 'diet': 'meat', 'age': '3'} | 400 invalid age",
                "{'name': 'Leo', 'diet': 'meat', 'age': 3.5} | 400 invalid age",
                "{'name': 'Leo', 'diet': 'meat', 'age': -1} | 400 invalid age",
                "{'name': 'Leo', 'diet': 'meat', 'age': 201} | 400 invalid age",
                "{'name': 'Leo', 'diet': 'meat', 'legs': 3} | 400 invalid_choice legs",
                "{'name': 'Leo', 'diet': 'meat', 'weight': 'much'} | 400 invalid weight",
                "{'name': 'Leo', 'diet': 'meat', 'wild': 'true'} | 400 invalid wild",
                "{'name': 'Leo', 'diet': 'meat', 'tricks': 'roar'} | 400 not_a_list tricks",
                "{'name': 'Leo', 'diet': 'meat', 'tricks': ['roar', 7]} | 400 invalid tricks",
                "{'name': 'Leo', 'diet': 'meat', 'mother': 'Lea'} | 400 invalid mother",
                "{'name': 'Leo', 'diet': 'meat', 'mother': {}} | 400 required mother.name",
                "{'name': 'Leo', 'diet': 'meat', 'mother': {'age': 9}} | 403 permission_denied mother.age",
                "{'name': 'Leo', 'diet': 'meat', 'vaccinations': {'rabies': 1}} | 400 invalid vaccinations.rabies",
                "{'name': 7, 'colour': 'sand'} | 403 permission_denied colour",
            })
    void whatItDoesNotSayIsRefused(String body, String expected) {
        Operation add = operation("POST", "/animals/");

        assertThat(refusal(() -> add.readBody(body.replace('\'', '"')))).isEqualTo(expected);
    }

    @Test
    void aFieldOfTheDocumentIsKnownWithoutFurtherAdo() {
        Operation add = read(ZOO.replace("anything: {}", "colour: {type: string, enum: [sand, black]}"))
                .find("/animals/")
                .orElseThrow()
                .operation("POST");

        assertThat(add.readBody("{\"name\": \"Leo\", \"diet\": \"meat\", \"colour\": \"sand\"}"))
                .hasSize(3);
        assertThat(refusal(() -> add.readBody("{\"name\": \"Leo\", \"diet\": \"meat\", \"colour\": \"red\"}")))
                .isEqualTo("400 invalid_choice colour");
    }

    @ParameterizedTest
    @CsvSource({
        "page_size, 10, 10",
        "page_size, 99999, 10",
        "age, 200, 200",
        "weight, 0.5, 0.5",
        "wild, false, false",
        "ages, '1,2', '1,2'",
        "diet, leaves, leaves",
    })
    void parametersOfTheDocumentAreKnown(String name, String given, String taken) {
        assertThat(operation("GET", "/animals/").readQuery(Map.of("keeper", "Ada", name, given)))
                .isEqualTo(Map.of("keeper", "Ada", name, taken));
    }

    @Test
    void aParameterWithoutTextIsNone() {
        assertThat(operation("GET", "/animals/").readQuery(Map.of("keeper", "Ada", "age", "")))
                .containsOnlyKeys("keeper");
    }

    @ParameterizedTest
    @CsvSource({
        "keeper, '', 400 required keeper",
        "page_size, 0, 400 invalid page_size",
        "page_size, many, 400 invalid page_size",
        "age, 201, 400 invalid age",
        "weight, 0.4, 400 invalid weight",
        "wild, maybe, 400 invalid wild",
        "ages, '1,x', 400 invalid ages",
        "diet, fish, 400 invalid_choice diet",
        "X-Trace, 1, 403 permission_denied X-Trace",
        "colour, '', 403 permission_denied colour",
    })
    void otherParametersAreRefused(String name, String value, String expected) {
        Operation list = operation("GET", "/animals/");
        Map<String, String> query = name.equals("keeper") ? Map.of(name, value) : Map.of("keeper", "Ada", name, value);

        assertThat(refusal(() -> list.readQuery(query))).isEqualTo(expected);
    }

    @Test
    void parametersOfAPathHoldForAllItsOperations() {
        assertThat(refusal(() -> operation("POST", "/animals/").readQuery(Map.of())))
                .isEqualTo("400 required keeper");
    }

    @Test
    void otherMethodsAreRefused() {
        assertThat(refusal(() -> operation("DELETE", "/animals/"))).isEqualTo("405 method_not_allowed");
    }
}
