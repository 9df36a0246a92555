package io.github.belvo4j.postman.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientJsonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1,}                       | {\"a\":1}",
                "[1, 2,]                           | [1,2]",
                "{a: 'x'}                          | {\"a\":\"x\"}",
                "{\"a\": 1 // one }, {'b': 2       | ",
                "{\"a\": /* one */ 1}              | {\"a\":1}",
                "{\"a\": <string>}                 | {\"a\":\"<string>\"}",
                "{\"a\": <a \"quoted\" one>}       | {\"a\":\"<a \\\"quoted\\\" one>\"}",
                "{\"a\": \"http://x//y\"}          | {\"a\":\"http://x//y\"}",
                "{\"a\": \"{{b}} // {{c}}\"}       | {\"a\":\"{{b}} // {{c}}\"}",
                "{\"a\": {{b}}-{{c}}}              | {\"a\":\"{{b}}-{{c}}\"}",
                "{\"a\\\"//b\": 1}                 | {\"a\\\"//b\":1}",
                "{\"a\": 1.10}                     | {\"a\":1.10}",
                "{\"a\": <broken                   | ",
                "nonsense                          | ",
                "{\"a\": 1} {\"b\": 2}             | ",
                "{\"a\": ...}                      | ",
            })
    void readsWhatPeopleWrite(String text, String expected) {
        assertThat(LenientJson.read(text).map(JsonNode::toString).orElse(null)).isEqualTo(expected);
    }

    @Test
    void readsCommentsToTheEndOfTheLine() {
        assertThat(LenientJson.read("{\n// first \"quote\n\"a\": 1 // {{last}}\n}")
                        .map(JsonNode::toString))
                .contains("{\"a\":1}");
        assertThat(LenientJson.read("{\"a\": 1} // end").map(JsonNode::toString))
                .contains("{\"a\":1}");
        assertThat(LenientJson.read("{\"a\": 1} /* end").map(JsonNode::toString))
                .contains("{\"a\":1}");
    }

    @Test
    void marksBareVariables() {
        assertThat(LenientJson.read("{\"a\": {{ b }} }").orElseThrow().get("a").textValue())
                .isEqualTo(Placeholders.BARE + "{{ b }}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1,\n {{more}}\n \"b\": 2}",
                "{\"a\": 1,\n {{more}},\n \"b\": 2}",
                "{\"a\": 1\n {{more}}\n, \"b\": 2}",
                "{\"a\": 1\n {{more}}\n \"b\": 2}",
                "{ {{more}} \"a\": 1, \"b\": 2}",
                "{ {{more}}, \"a\": 1, \"b\": 2}",
                "{\"a\": 1, \"b\": 2, {{more}} }",
                "{\"a\": 1, \"b\": 2 {{more}} }",
                "{ // {{none}}\n \"a\": 1, {{more}} /* and */ \"b\": 2}",
            })
    void leavesOutVariablesThatHoldWholeProperties(String text) {
        assertThat(LenientJson.read(text).map(JsonNode::toString)).contains("{\"a\":1,\"b\":2}");
    }

    @Test
    void keepsVariablesThatNameProperties() {
        assertThat(LenientJson.read("{ {{key}}: 1, \"b\": {{c}} }").orElseThrow())
                .hasToString("{\"" + Placeholders.BARE + "{{key}}\":1,\"b\":\"" + Placeholders.BARE + "{{c}}\"}");
    }

    @Test
    void takesBareWordsForVariables() {
        assertThat(LenientJson.read("{\"a\": SHIP_ID, \"b\": [true, Mast, null], \"c\": false}")
                        .orElseThrow())
                .hasToString(("{\"a\":\"#{{SHIP_ID}}\",\"b\":[true,\"#{{Mast}}\",null],\"c\":false}")
                        .replace('#', Placeholders.BARE));
        assertThat(LenientJson.read("{\"a\": two words}")).isEmpty();
        assertThat(LenientJson.read("{oops}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void findsNothingInBlanks(String text) {
        assertThat(LenientJson.read(text)).isEmpty();
    }

    @Test
    void givesUpOnBombs() {
        assertThat(LenientJson.read("[".repeat(100_000))).isEmpty();
        assertThat(LenientJson.read("[".repeat(151) + "]".repeat(151))).isEmpty();
        assertThat(LenientJson.read("[".repeat(150) + "]".repeat(150))).isPresent();
        assertThat(LenientJson.read("9".repeat(2_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'{\"a\":1}',true", "' [1]',true", "{{body}},false", "text,false", "'',false"})
    void looksAtTheStart(String text, boolean expected) {
        assertThat(LenientJson.looksLikeJson(text)).isEqualTo(expected);
    }
}
