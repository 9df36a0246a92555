package io.github.belvo4j.simulator.internal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.Client.Response;
import io.github.belvo4j.simulator.internal.document.ApiDocument;
import io.github.belvo4j.simulator.internal.document.Parameter;
import io.github.belvo4j.simulator.internal.document.PathItem;
import io.github.belvo4j.simulator.internal.institution.Products;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulator implements every operation. */
class EveryOperationTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo =
            new BelvoSimulatorExtension(BelvoSimulator.builder().seededLinks(9));

    private final Client client = Client.of(belvo).withHeader("X-Belvo-API-Resource-Version", "Payments-BR.V2");

    private static Stream<String> templates() {
        return ApiDocument.ofBelvo().paths().stream().map(PathItem::template);
    }

    /** A path in which each variable is the ID of the first item of the preceding list. */
    private String path(String template) {
        int variable = template.indexOf('{');
        if (variable < 0) {
            return template;
        }
        String list = template.substring(0, variable);
        String id = list(list).body().at("/results/0/id").asText();
        return path(list + id + template.substring(template.indexOf('}') + 1));
    }

    private Response list(String path) {
        Map<String, String> known = Map.of(
                "link",
                belvo.links().stream()
                        .filter(link -> Products.offers(link.institution(), path))
                        .map(link -> link.id().toString())
                        .findFirst()
                        .orElse(""),
                "user_document",
                ApiDocument.ofBelvo()
                        .examples("/api/consents/")
                        .get(0)
                        .path("document_number")
                        .asText());
        String query = ApiDocument.ofBelvo().find(path).orElseThrow().operation("GET").query().values().stream()
                .filter(Parameter::required)
                .map(parameter -> parameter.name() + "=" + known.get(parameter.name()))
                .collect(Collectors.joining("&"));
        return client.get(path + "?" + query);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatIsThereCanBeRead(String template) {
        PathItem item = ApiDocument.ofBelvo().find(template).orElseThrow();
        if (!item.has("GET")) {
            return;
        }

        Response read = list(path(template));

        assertThat(read.status()).isEqualTo(200);
        if (item.isList()) {
            assertThat(read.body().path("count").intValue()).isPositive();
        } else {
            assertThat(read.body()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatIsSentIsRead(String template) {
        PathItem item = ApiDocument.ofBelvo().find(template).orElseThrow();
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            if (item.has(method)) {
                assertThat(client.call(method, path(template), "{}").status())
                        .as(method)
                        .isIn(200, 201, 202, 204, 400);
            }
        }
    }

    @Test
    void thereAreAHundredAndFortyEight() {
        assertThat(ApiDocument.ofBelvo().paths().stream()
                        .mapToInt(PathItem::operations)
                        .sum())
                .isEqualTo(148);
    }
}
