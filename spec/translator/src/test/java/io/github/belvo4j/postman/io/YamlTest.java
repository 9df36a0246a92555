package io.github.belvo4j.postman.io;

import static io.github.belvo4j.postman.TestCollection.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class YamlTest {
    private static Object readAsYaml11(String yaml) {
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    private static ObjectNode object(String key, String value) {
        return JsonNodeFactory.instance.objectNode().put(key, value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yes",
                "No",
                "on",
                "off",
                "y",
                "N",
                "true",
                "null",
                "~",
                "1",
                "-1",
                "1.5",
                "1e5",
                "0x1F",
                "0o17",
                "1_000",
                "1:30",
                ".5",
                ".inf",
                ".nan",
                "2024-01-31",
                "2024-01-31T10:00:00Z",
                "=",
                "<<",
                "- a",
                "a: b",
                "a #b",
                " a",
                "a ",
                "'a",
                "\"a",
                "a\nb",
                "a\n",
                "\n",
                "{a}",
                "[a]",
                "*a",
                "&a",
                "!a",
                "|",
                ">",
                "%a",
                "@a",
                "`a",
                "?",
                "-",
                ":",
                "a:",
                "#a",
                "\t",
                "é",
                "\u0000",
                "\u2028",
                "3.0.3",
                "39cd6a88-8ee3",
                "application/json",
                "{{a}}",
                "\u0085",
                "a\u2028b",
                "a\u2029b"
            })
    void writesStringsThatAnyReaderTakesForStrings(String text) {
        String yaml = Yaml.write(object("key", text));

        assertThat(readAsYaml11(yaml)).isEqualTo(Map.of("key", text));
        assertThat(readAsYaml11(Yaml.write(object(text, "value")))).isEqualTo(Map.of(text, "value"));
    }

    @Property(tries = 300)
    void writesAnyStringSoThatItReadsTheSame(@ForAll String text) throws JsonProcessingException {
        ObjectNode tree = object("key", text.replaceAll("[\\ud800-\\udfff\\ufffe\\uffff]", ""));

        assertThat(Yaml.read(Yaml.write(tree).getBytes(StandardCharsets.UTF_8))).isEqualTo(tree);
    }

    @Test
    void writesForPeople() {
        assertThat(Yaml.write(json(
                        "{openapi: '3.0.3', a: [1, 1.50, true, null, {b: 'x, y'}], c: [], d: {}, e: 'one\\ntwo'}")))
                .isEqualTo("""
                        openapi: 3.0.3
                        a:
                          - 1
                          - 1.50
                          - true
                          - null
                          - b: x, y
                        c: []
                        d: {}
                        e: |-
                          one
                          two
                        """);
    }
}
