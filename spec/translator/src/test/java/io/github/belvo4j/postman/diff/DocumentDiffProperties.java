package io.github.belvo4j.postman.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any two schemas can be compared, and nothing is thrown. */
class DocumentDiffProperties {
    private static final List<String> LEAVES = List.of(
            "{}",
            "{type: string}",
            "{type: string, format: date}",
            "{type: string, enum: [a, b]}",
            "{type: integer, nullable: true}",
            "{$ref: '#/components/schemas/Named'}",
            "{$ref: '#/components/schemas/Loop'}",
            "{$ref: '#/components/schemas/Missing'}");

    private static String document(String request, String response, String named) {
        return """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /a:
                    post:
                      operationId: a
                      requestBody: {content: {application/json: {schema: %s}}}
                      responses: {'200': {description: ok, content: {application/json: {schema: %s}}}}
                components:
                  schemas:
                    Named: %s
                    Loop: {type: object, properties: {next: {$ref: '#/components/schemas/Loop'}}}
                """.formatted(request, response, named);
    }

    @Provide
    Arbitrary<String> schemas() {
        return schemas(3);
    }

    private static Arbitrary<String> schemas(int depth) {
        Arbitrary<String> leaves = Arbitraries.of(LEAVES);
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<String> below = schemas(depth - 1);
        return Arbitraries.oneOf(
                leaves,
                below.map(items -> "{type: array, items: " + items + "}"),
                below.map(value -> "{type: object, additionalProperties: " + value + "}"),
                below.list()
                        .ofMinSize(1)
                        .ofMaxSize(2)
                        .map(of -> "{type: object, properties: {p: " + String.join(", q: ", of) + "}}"),
                composed("allOf", below),
                composed("anyOf", below),
                composed("oneOf", below));
    }

    private static Arbitrary<String> composed(String keyword, Arbitrary<String> below) {
        return below.list().ofMinSize(1).ofMaxSize(2).map(of -> "{" + keyword + ": [" + String.join(", ", of) + "]}");
    }

    @Property(tries = 300)
    void comparesAnythingWithAnything(@ForAll("schemas") String before, @ForAll("schemas") String after) {
        Comparison comparison =
                DocumentDiff.compare(document("{}", before, "{type: object}"), document("{}", after, "{type: object}"));

        assertThat(comparison.version().isPresent())
                .isEqualTo(!comparison.changes().isEmpty());
        assertThat(comparison.changes())
                .allSatisfy(change -> assertThat(change.details()).isNotEmpty());
        assertThat(Renderer.TEXT.write(comparison)).doesNotContain(": open, was", ", was open");
    }

    @Property(tries = 100)
    void comparesRequestsAndComponents(@ForAll("schemas") String before, @ForAll("schemas") String after) {
        String reference = "{$ref: '#/components/schemas/Named'}";

        Comparison comparison =
                DocumentDiff.compare(document(before, reference, before), document(after, reference, after));

        assertThat(comparison.version().isPresent())
                .isEqualTo(!comparison.changes().isEmpty());
    }
}
