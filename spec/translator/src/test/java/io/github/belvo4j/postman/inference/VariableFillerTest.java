package io.github.belvo4j.postman.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.variable.Scope;
import io.github.belvo4j.postman.variable.Variables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A sample with variables")
class VariableFillerTest {
    private static final Variables VARIABLES = new Variables(List.of(new Scope(
            Map.of("colour", "red", "size", "10", "big", "true", "rooms", "[1, 2]", "quote", "a \"b\"", "half", "[1,"),
            Map.of())));

    private static JsonNode fill(String sample) {
        return VariableFiller.fill(LenientJson.read(sample).orElseThrow(), VARIABLES);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"{{colour}}\"                    | \"red\"",
                "\"light {{colour}} of {{size}}\"  | \"light red of 10\"",
                "\"{{size}}\"                      | \"10\"",
                "\"{{quote}}\"                     | \"a \\\"b\\\"\"",
                "\"{{unknown}} {{colour}}\"        | \"{{unknown}} red\"",
                "\"plain\"                         | \"plain\"",
                "5                                 | 5",
                "{\"size\": {{size}}, \"big\": {{big}}} | {\"size\": 10, \"big\": true}",
                "{\"rooms\": {{rooms}}}            | {\"rooms\": [1, 2]}",
                "[\"{{colour}}\", [{{size}}], {\"a\": {\"b\": \"{{colour}}\"}}] | [\"red\", [10], {\"a\": {\"b\": \"red\"}}]",
                "{\"colour\": {{colour}}}          | {\"colour\": \"red\"}",
            })
    @DisplayName("gets their values: within quotes as text, without quotes as the JSON that they resemble")
    void hasTheirValues(String sample, String filled) {
        assertThat(fill(sample)).isEqualTo(LenientJson.read(filled).orElseThrow());
    }

    @Test
    @DisplayName("keeps a variable without a value as it is, and has a value that isn't JSON as text")
    void keepsOthers() {
        String bare = "{\"a\": {{unknown}}, \"b\": {{half}}}";

        assertThat(fill(bare).get("a"))
                .isEqualTo(LenientJson.read(bare).orElseThrow().get("a"));
        assertThat(fill(bare).get("b").asText()).isEqualTo("[1,");
    }
}
