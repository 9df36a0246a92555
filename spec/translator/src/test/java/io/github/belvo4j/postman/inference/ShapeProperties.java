package io.github.belvo4j.postman.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ShapeProperties {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void mergingIsAssociative(
            @ForAll("samples") JsonNode a, @ForAll("samples") JsonNode b, @ForAll("samples") JsonNode c) {
        Shape x = ShapeReader.read(a);
        Shape y = ShapeReader.read(b);
        Shape z = ShapeReader.read(c);

        assertThat(x.merge(y).merge(z)).isEqualTo(x.merge(y.merge(z)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void mergingIsCommutativeButForTheOrderOfProperties(@ForAll("samples") JsonNode a, @ForAll("samples") JsonNode b) {
        assertThat(ShapeReader.read(a).merge(ShapeReader.read(b)))
                .isEqualTo(ShapeReader.read(b).merge(ShapeReader.read(a)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theMergedShapeAcceptsAllSamples(@ForAll("lists") List<JsonNode> samples) {
        Shape shape = samples.stream().map(ShapeReader::read).reduce(Shape.UNKNOWN, Shape::merge);

        assertThat(samples).allMatch(sample -> accepts(shape, sample));
    }

    private static boolean accepts(Shape shape, JsonNode value) {
        if (value.isNull()) {
            return shape.isNullable();
        }
        if (shape.isClash()) {
            return shape.kinds().stream().anyMatch(kind -> accepts(shape.only(kind), value));
        }
        return switch (shape.kind().orElseThrow()) {
            case BOOLEAN -> value.isBoolean();
            case INTEGER -> value.isIntegralNumber();
            case NUMBER -> value.isNumber();
            case STRING -> value.isTextual();
            case ARRAY -> value.isArray() && all(value, item -> accepts(shape.items(), item));
            case OBJECT -> value.isObject() && acceptsMembers(shape, value);
        };
    }

    private static boolean acceptsMembers(Shape shape, JsonNode object) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            Member known = shape.members().get(member.getKey());
            Shape expected = known != null ? known.shape() : shape.values().orElse(null);
            if (expected == null || !accepts(expected, member.getValue())) {
                return false;
            }
        }
        return shape.members().entrySet().stream()
                .filter(member -> member.getValue().seen() == shape.samples())
                .allMatch(member -> object.has(member.getKey()));
    }

    private static boolean all(JsonNode array, java.util.function.Predicate<JsonNode> test) {
        for (JsonNode item : array) {
            if (!test.test(item)) {
                return false;
            }
        }
        return true;
    }

    @Provide
    Arbitrary<List<JsonNode>> lists() {
        return samples().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<JsonNode> samples() {
        return trees(3);
    }

    private static Arbitrary<JsonNode> trees(int depth) {
        Arbitrary<JsonNode> scalars = Arbitraries.oneOf(
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.longs().map(NODES::numberNode),
                Arbitraries.doubles().ofScale(2).map(d -> (JsonNode) NODES.numberNode(java.math.BigDecimal.valueOf(d))),
                Arbitraries.of("x", "2024-01-01", "ada@example.org", "683005d6-f45c-4adb-b289-f1a12f50f80c", "")
                        .map(NODES::textNode),
                Arbitraries.just(NODES.nullNode()));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<JsonNode> arrays = trees(depth - 1).list().ofMaxSize(3).map(items -> {
            ArrayNode array = NODES.arrayNode();
            array.addAll(items);
            return array;
        });
        Arbitrary<JsonNode> objects = Arbitraries.maps(Arbitraries.of("a", "b", "c", "d"), trees(depth - 1))
                .ofMaxSize(4)
                .map(members -> {
                    ObjectNode object = NODES.objectNode();
                    members.forEach(object::set);
                    return object;
                });
        return Arbitraries.oneOf(scalars, arrays, objects);
    }
}
