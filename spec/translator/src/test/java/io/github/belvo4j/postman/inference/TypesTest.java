package io.github.belvo4j.postman.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The evidence from two places")
class TypesTest {
    private static Shape shape(String json) throws JsonProcessingException {
        return ShapeReader.read(new ObjectMapper().readTree(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"<string>\"   | \"<string>\"   | true",
                "\"<string>\"   | \"<integer>\"  | false",
                "1              | 1.5            | true",
                "1              | true           | false",
                "null           | \"<integer>\"  | true",
                "\"<integer>\"  | null           | true",
                "\"<uuid>\"     | \"<date>\"     | false",
                "\"<uuid>\"     | \"plain\"      | true",
                "\"2020-01-01\" | \"<uuid>\"     | true",
                "[1]            | [2]            | true",
                "[1]            | [\"a\"]        | false",
                "[]             | [\"a\"]        | true",
                "{\"1\":1,\"2\":2} | {\"a\":1}   | false",
                "{\"1\":1,\"2\":2} | {}          | true",
                "{}             | {\"1\":1,\"2\":2} | true",
            })
    @DisplayName("suits one type if the kinds are equal, and placeholders don't name different formats")
    void agree(String one, String other, boolean agree) throws JsonProcessingException {
        assertThat(Types.agree(shape(one), shape(other), false)).isEqualTo(agree);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"<uuid>\" | \"<date>\" | true", "\"<uuid>\" | 1 | false", "[\"<uuid>\"] | [\"<date>\"] | true"})
    @DisplayName("suits one type whatever the formats, if formats are ignored")
    void agreeWithAnyFormat(String one, String other, boolean agree) throws JsonProcessingException {
        assertThat(Types.agree(shape(one), shape(other), true)).isEqualTo(agree);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1    | 2     | true",
                "null | 1     | false",
                "1    | null  | false",
                "null | null  | true",
                "[1]  | [2]   | true",
                "[]   | [2]   | false",
                "[]   | []    | true",
                "[]   | 1     | true",
            })
    @DisplayName("is equally complete if both show a type or neither does")
    void areAsKnown(String one, String other, boolean known) throws JsonProcessingException {
        assertThat(Types.areAsKnown(shape(one), shape(other))).isEqualTo(known);
    }
}
