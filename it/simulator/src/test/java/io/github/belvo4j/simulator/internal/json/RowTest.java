package io.github.belvo4j.simulator.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowTest {
    private static final String TEMPLATE = """
            {"id":"","day":"2030-01-01","shop \\"é\\"":{"name":"Súper \\u0001"},"none":null,"amount":1.50,"last":[1,2]}""";

    static Stream<Consumer<ObjectNode>> changes() {
        return Stream.of(
                row -> {},
                row -> row.put("id", "a").put("amount", 2),
                row -> row.remove("day"),
                row -> row.put("id", "a").put("day", "b").put("none", true).putNull("last"),
                row -> row.retain("none", "id"),
                row -> row.remove(List.of("shop \"é\"", "nonesuch")),
                row -> row.properties().forEach(property -> property.setValue(Money.json(100))),
                row -> row.removeAll());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isWrittenAsAnyObjectIs(Consumer<ObjectNode> change) throws JsonProcessingException {
        RowTemplate template = new RowTemplate((ObjectNode) Json.parse(TEMPLATE));
        for (int i = 0; i < 2; i++) {
            ObjectNode expected = (ObjectNode) Json.parse(TEMPLATE);
            ObjectNode row = new Row(template);
            change.accept(expected);
            change.accept(row);

            assertThat(new String(Json.bytes(row), StandardCharsets.UTF_8))
                    .isEqualTo(new String(Json.bytes(expected), StandardCharsets.UTF_8));
            assertThat(row).isEqualTo(expected).hasSameSizeAs(expected);
            assertThat(row.has("day")).isEqualTo(expected.has("day"));
        }
    }

    @Test
    void hasNoOtherPropertiesThanItsTemplate() {
        Row row = new Row(new RowTemplate(Json.object().put("id", 1)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.put("colour", "blue"))
                .withMessage("Rows of this template have no property colour");
    }
}
