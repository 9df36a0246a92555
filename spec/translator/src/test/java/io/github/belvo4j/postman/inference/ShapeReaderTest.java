package io.github.belvo4j.postman.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeReaderTest {
    private static Shape shape(String json) {
        return ShapeReader.read(LenientJson.read(json).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "<string>, STRING, ''",
        "<uuid>, STRING, uuid",
        "<integer>, INTEGER, ''",
        "<long>, INTEGER, int64",
        "<int32>, INTEGER, int32",
        "<number>, NUMBER, ''",
        "<float>, NUMBER, float",
        "<double>, NUMBER, double",
        "<boolean>, BOOLEAN, ''",
        "<date>, STRING, date",
        "<dateTime>, STRING, date-time",
        "<email>, STRING, email",
        "<uri>, STRING, uri",
        "<integer-int64>, INTEGER, int64",
        "<string-hostname>, STRING, hostname",
        "<string-date>, STRING, date",
        "<your token>, STRING, ''",
        "<sku>, STRING, ''",
        "{{$guid}}, STRING, uuid",
        "{{$isoTimestamp}}, STRING, date-time",
        "{{name}}, STRING, ''",
        "{{$randomInt}}, STRING, ''",
    })
    void readsPlaceholders(String placeholder, JsonType kind, String format) {
        Shape shape = shape("\"" + placeholder + "\"");

        assertThat(shape.kind()).contains(kind);
        assertThat(shape.format().orElse("")).isEqualTo(format);
        assertThat(shape.example()).isEmpty();
    }

    @Test
    void readsPlaceholdersOfContainers() {
        assertThat(shape("'<array>'").kind()).contains(JsonType.ARRAY);
        assertThat(shape("'<object>'").kind()).contains(JsonType.OBJECT);
        assertThat(shape("'<null>'").isNullable()).isTrue();
    }

    @Test
    void readsNullablePlaceholders() {
        Shape shape = shape("'<string,null>'");

        assertThat(shape.kind()).contains(JsonType.STRING);
        assertThat(shape.isNullable()).isTrue();
        assertThat(shape.isMade()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'<Error: Too many levels of nesting to fake this schema>'",
                "'<Circular reference to #/components/schemas/Node detected>'",
                "{value: '<Error: Too many levels of nesting to fake this schema>'}"
            })
    void knowsWhereAnExporterStopped(String json) {
        Shape shape = shape(json);

        assertThat(shape.isCut()).isTrue();
        assertThat(shape.isUnknown()).isTrue();
        assertThat(shape.circle()).isEqualTo(json.contains("Node") ? "Node" : "");
        assertThat(shape.merge(Shape.cutOff("")).circle()).isEqualTo(shape.circle());
        assertThat(Shape.nothing().merge(shape).circle()).isEqualTo(shape.circle());
        assertThat(Shape.nothing().circle()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, INTEGER, ''",
        "2147483647, INTEGER, ''",
        "2147483648, INTEGER, int64",
        "99999999999999999999, INTEGER, ''",
        "1.5, NUMBER, ''",
        "true, BOOLEAN, ''",
        "'\"2024-02-29\"', STRING, date",
        "'\"x\"', STRING, ''",
    })
    void readsRealValues(String json, JsonType kind, String format) {
        Shape shape = shape(json);

        assertThat(shape.kind()).contains(kind);
        assertThat(shape.format().orElse("")).isEqualTo(format);
        assertThat(shape.isMade()).isFalse();
        assertThat(shape.example().map(JsonNode::toString)).contains(json);
    }

    @Test
    void leavesTheTypeOfBareVariablesOpen() {
        assertThat(shape("{a: {{b}}}").members().get("a").shape().isUnknown()).isTrue();
        assertThat(shape("{a: {{$randomInt}}}").members().get("a").shape().kind())
                .contains(JsonType.INTEGER);
        assertThat(shape("{a: {{$guid}}}").members().get("a").shape().format()).contains("uuid");
    }

    @Test
    void takesKeysForDataWhenAnExporterMadeThemOrAllAreIds() {
        assertThat(shape("{key_0: 1, key_1: 2}").values().orElseThrow().kind()).contains(JsonType.INTEGER);
        assertThat(shape("{'1': 'a', '2': 'b'}").values()).isPresent();
        assertThat(shape("{'1': 'a'}").values()).isEmpty();
        assertThat(shape("{key_0: 1, name: 2}").values()).isEmpty();
        assertThat(shape("{}").values()).isEmpty();
    }

    @Test
    void mergesItemsAndCountsEqualOnesOnce() {
        Shape items = shape("[{a: 1}, {a: 1}, {a: 2.5, b: 'x'}]").items();

        assertThat(items.samples()).isEqualTo(2);
        assertThat(items.members().get("a").shape().kind()).contains(JsonType.NUMBER);
        assertThat(items.members().get("a").seen()).isEqualTo(2);
        assertThat(items.members().get("b").seen()).isEqualTo(1);
        assertThat(shape("[]").items()).isSameAs(Shape.UNKNOWN);
    }

    @Test
    void keepsNoSecretAsAnExample() {
        assertThat(shape("{password: 'hunter2'}")
                        .members()
                        .get("password")
                        .shape()
                        .example())
                .isEmpty();
        assertThat(shape("{note: 'https://bob:hunter2@host.test/'}")
                        .members()
                        .get("note")
                        .shape()
                        .example())
                .isEmpty();
        assertThat(shape("{name: 'Ada'}").members().get("name").shape().example())
                .isPresent();
    }

    @Test
    void readsWithoutExamplesWhereTheWholeIsOne() {
        Shape shape = ShapeReader.readWithoutExamples(
                LenientJson.read("{a: 1, b: 'x', c: true, d: 1.5}").orElseThrow());

        assertThat(shape.members().values())
                .allSatisfy(m -> assertThat(m.shape().example()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "10, INTEGER",
        "-1, INTEGER",
        "0, INTEGER",
        "1.5, NUMBER",
        "true, BOOLEAN",
        "007, STRING",
        "+49, STRING",
        "1234567890123456, STRING",
        "abc, STRING",
        "'', STRING",
        "<integer>, INTEGER"
    })
    void readsTheTypeOfText(String text, JsonType kind) {
        assertThat(ShapeReader.ofText(text).kind()).contains(kind);
    }

    @Test
    void takesMissingTextForAString() {
        assertThat(ShapeReader.ofText(null).kind()).contains(JsonType.STRING);
    }

    @Test
    void tellsRealSamples() {
        assertThat(ShapeReader.isReal(LenientJson.read("{a: [1, 'x', null]}").orElseThrow()))
                .isTrue();
        assertThat(ShapeReader.isReal(LenientJson.read("{a: ['<string>']}").orElseThrow()))
                .isFalse();
        assertThat(ShapeReader.isReal(LenientJson.read("{a: 'x{{b}}'}").orElseThrow()))
                .isFalse();
        assertThat(ShapeReader.isReal(LenientJson.read("{a: {{b}}}").orElseThrow()))
                .isFalse();
    }

    @Test
    void makesShapesOfParts() {
        assertThat(ShapeReader.listOf(shape("1")).items().kind()).contains(JsonType.INTEGER);
        assertThat(ShapeReader.mapOf(shape("1")).values().orElseThrow().kind()).contains(JsonType.INTEGER);
        assertThat(ShapeReader.bytes().format()).contains("binary");
        assertThat(ShapeReader.objectOf(java.util.Map.of("a", shape("1"))).members())
                .containsKey("a");
    }
}
