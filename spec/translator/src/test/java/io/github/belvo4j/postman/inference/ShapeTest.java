package io.github.belvo4j.postman.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private static Shape merged(String... samples) {
        Shape shape = Shape.UNKNOWN;
        for (String sample : samples) {
            shape = shape.merge(ShapeReader.read(LenientJson.read(sample).orElseThrow()));
        }
        return shape;
    }

    @Test
    void takesIntegersAndNumbersForNumbers() {
        assertThat(merged("1", "1.5").kind()).contains(JsonType.NUMBER);
        assertThat(merged("1", "1.5").isClash()).isFalse();
        assertThat(merged("'<long>'", "'<double>'").format()).contains("double");
        assertThat(merged("'<long>'", "1.5").format()).isEmpty();
    }

    @Test
    void takesNullForAValueThatMayBeMissing() {
        Shape shape = merged("null", "'x'");

        assertThat(shape.kind()).contains(JsonType.STRING);
        assertThat(shape.isNullable()).isTrue();
        assertThat(merged("null").isUnknown()).isTrue();
    }

    @Test
    void keepsOnlyFormatsThatAllSamplesHave() {
        assertThat(merged("'2024-01-01'", "'2024-01-02'").format()).contains("date");
        assertThat(merged("'2024-01-01'", "'soon'").format()).isEmpty();
        assertThat(merged("'2024-01-01'", "'2024-01-01T00:00:00Z'").format()).isEmpty();
        assertThat(merged("1", "9999999999").format()).contains("int64");
        assertThat(merged("'<int32>'", "1").format()).isEmpty();
    }

    @Test
    void knowsContradictions() {
        Shape shape = merged("1", "'x'", "{a: 1}", "['y']");

        assertThat(shape.isClash()).isTrue();
        assertThat(shape.kind()).isEmpty();
        assertThat(shape.kinds())
                .containsExactlyInAnyOrder(JsonType.INTEGER, JsonType.STRING, JsonType.OBJECT, JsonType.ARRAY);
        assertThat(shape.only(JsonType.OBJECT).members()).containsKey("a");
        assertThat(shape.only(JsonType.OBJECT).isClash()).isFalse();
        assertThat(shape.only(JsonType.ARRAY).items().kind()).contains(JsonType.STRING);
        assertThat(shape.only(JsonType.ARRAY).members()).isEmpty();
        assertThat(merged("'2024-01-01'", "1").only(JsonType.STRING).format()).contains("date");
        assertThat(merged("{'1': 2, '3': 4}", "1").only(JsonType.OBJECT).values())
                .isPresent();
    }

    @Test
    void unitesProperties() {
        Shape shape = merged("{a: 1, b: 2}", "{c: 3, a: 4}");

        assertThat(shape.members().keySet()).containsExactly("a", "b", "c");
        assertThat(shape.samples()).isEqualTo(2);
        assertThat(shape.members().get("a").seen()).isEqualTo(2);
        assertThat(shape.members().get("c").seen()).isEqualTo(1);
    }

    @Test
    void keepsWhatDescriptionsSay() {
        Shape shape = merged("'a'").withChoices(Set.of("b", "a")).described("text", true, false);

        assertThat(shape.choices()).containsExactly("a", "b");
        assertThat(shape.description()).isEqualTo("text");
        assertThat(shape.isNeeded()).isTrue();
        assertThat(shape.isSpare()).isFalse();
        Shape other = merged("'b'").described("other", true, true);
        assertThat(shape.merge(other).description()).isEqualTo("text");
        assertThat(shape.merge(other).isNeeded()).isFalse();
        assertThat(shape.merge(other).isSpare()).isTrue();
        assertThat(merged("'b'").merge(shape).description()).isEqualTo("text");
    }

    @Test
    void forgetsItsExampleOnly() {
        Shape shape = merged("'2024-01-01'", "null").withChoices(Set.of("c"));

        assertThat(shape.example()).isPresent();
        assertThat(shape.withoutExample().example()).isEmpty();
        assertThat(shape.withoutExample()).isEqualTo(shape);
        assertThat(merged("'<string>'").withoutExample()).isEqualTo(merged("'<string>'"));
    }

    @Test
    void keepsTheFirstExample() {
        assertThat(merged("'a'", "'b'").example().orElseThrow().textValue()).isEqualTo("a");
        assertThat(merged("'<string>'", "'b'").example().orElseThrow().textValue())
                .isEqualTo("b");
    }

    @Test
    void knowsWhetherAPlaceholderIsInIt() {
        assertThat(merged("{a: [{b: '<string>'}]}").hasPlaceholder()).isTrue();
        assertThat(merged("{'1': '<string>', '2': '<string>'}").hasPlaceholder())
                .isTrue();
        assertThat(merged("{a: [{b: 'x'}]}").hasPlaceholder()).isFalse();
        assertThat(merged("{'1': 'x', '2': 'y'}").hasPlaceholder()).isFalse();
    }

    @Test
    void isNeutralWhereNothingWasSeen() {
        Shape shape = merged("{a: 1}");

        assertThat(shape.merge(Shape.UNKNOWN)).isSameAs(shape);
        assertThat(Shape.UNKNOWN.merge(shape)).isSameAs(shape);
        assertThat(Shape.UNKNOWN.isUnknown()).isTrue();
        assertThat(Shape.UNKNOWN.items()).isSameAs(Shape.UNKNOWN);
    }

    @Test
    void differsWhereItsSamplesDo() {
        Shape shape = merged("{a: 1}");

        assertThat(shape).isEqualTo(merged("{a: 2}")).hasSameHashCodeAs(merged("{a: 2}"));
        assertThat(shape).isNotEqualTo(merged("{b: 1}"));
        assertThat(shape).isNotEqualTo(merged("{a: 1}", "{a: 1}"));
        assertThat(shape).isNotEqualTo(merged("{a: '1'}"));
        assertThat(shape).isNotEqualTo(merged("{a: 1}", "null"));
        assertThat(merged("[1]")).isNotEqualTo(merged("['x']"));
        assertThat(merged("'x'")).isNotEqualTo(merged("'<string>'"));
        assertThat(merged("'x'")).isNotEqualTo(merged("'2024-01-01'"));
        assertThat(merged("'x'")).isNotEqualTo(merged("'x'").withChoices(Set.of("y")));
        assertThat(merged("{'1': 2, '3': 4}")).isNotEqualTo(merged("{'1': 'a', '3': 'b'}"));
        assertThat(merged("'x'").equals(null)).isFalse();
        assertThat(shape.toString()).contains("OBJECT", "a");
    }
}
