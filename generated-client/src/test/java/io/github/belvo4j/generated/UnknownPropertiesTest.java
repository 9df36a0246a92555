package io.github.belvo4j.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.OpenModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

@Label("Properties that this version doesn't know")
class UnknownPropertiesTest {

    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    @Label("survive at every depth, can be read by name, and count in comparisons")
    void survive(@ForAll("models") Class<?> model, @ForAll("unknown") Map<String, JsonNode> unknown) {
        check(model, unknown);
    }

    @Example
    @Label("survive in every model")
    void surviveEverywhere() {
        ObjectNode nested =
                NODES.objectNode().put("amount", new BigDecimal("0.10")).putNull("since");
        Map<String, JsonNode> unknown = Map.of("new", NODES.arrayNode().add(nested), "other", NODES.textNode("x"));
        Models.all().forEach(model -> check(model, unknown));
    }

    private static void check(Class<?> model, Map<String, JsonNode> unknown) {
        ObjectNode sample = Models.sample(model);
        List<ObjectNode> modelled = new ArrayList<>();
        eachModel(model, sample, modelled::add);
        modelled.forEach(object -> unknown.forEach(object::set));

        OpenModel read = Models.read(sample, model);

        assertThat(Models.write(read)).isEqualTo(Models.write(sample));
        assertThat(Models.read(Models.write(read), model)).isEqualTo(read).hasSameHashCodeAs(read);
        assertThat(read.getAdditionalProperties()).containsOnlyKeys(unknown.keySet());
        unknown.forEach((name, value) ->
                assertThat(Models.write(read.getAdditionalProperty(name))).isEqualTo(Models.write(value)));
        assertThat(read).isNotEqualTo(Models.read(Models.sample(model), model));
    }

    /** The object and all objects below it that are models rather than plain JSON. */
    private static void eachModel(Class<?> model, JsonNode json, Consumer<ObjectNode> each) {
        if (!OpenModel.class.isAssignableFrom(model) || !json.isObject()) {
            return;
        }
        each.accept((ObjectNode) json);
        Models.getters(model).forEach((name, type) -> {
            JsonNode value = json.path(name);
            eachModel(Models.itemClass(type), value.isArray() ? value.path(0) : value, each);
        });
    }

    @Provide
    Arbitrary<Class<?>> models() {
        return Arbitraries.of(Models.all());
    }

    @Provide
    Arbitrary<Map<String, JsonNode>> unknown() {
        return Arbitraries.maps(text().map(name -> "new_" + name), json(3))
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** Any text without unpaired surrogates. */
    private static Arbitrary<String> text() {
        return Arbitraries.strings().withCharRange('\u0000', '\ud7ff').ofMaxLength(12);
    }

    private static Arbitrary<JsonNode> json(int depth) {
        Arbitrary<JsonNode> values = Arbitraries.oneOf(
                text().map(NODES::textNode),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.just(NODES.nullNode()),
                Arbitraries.longs().map(NODES::numberNode),
                Arbitraries.bigIntegers().map(NODES::numberNode),
                Arbitraries.bigDecimals().ofScale(8).map(NODES::numberNode));
        if (depth == 0) {
            return values;
        }
        Arbitrary<JsonNode> lists = json(depth - 1)
                .list()
                .ofMaxSize(3)
                .map(items -> NODES.arrayNode().addAll(items));
        Arbitrary<JsonNode> objects = Arbitraries.maps(text(), json(depth - 1))
                .ofMaxSize(3)
                .map(properties -> NODES.objectNode().setAll(properties));
        return Arbitraries.frequencyOf(Tuple.of(3, values), Tuple.of(1, lists), Tuple.of(1, objects));
    }

    @Example
    @Label("never show their values, which may be secrets")
    void masked() {
        OpenModel link =
                Models.read(NODES.objectNode().put("id", "1").put("otp", "999").put("pin", "888"), Link.class);

        assertThat(link.toString()).contains("otp=*, pin=*").doesNotContain("999", "888");
    }

    @Example
    @Label("aren't mentioned if there are none")
    void none() {
        assertThat(new Link().toString()).doesNotContain("additional");
        assertThat(new Link().getAdditionalProperties()).isEmpty();
        assertThat(new Link().getAdditionalProperty("new")).isNull();
    }

    @Property(tries = 200)
    @Label("can't have the name of a property that the model has a setter for")
    void known(@ForAll("models") Class<?> model) {
        OpenModel made = Models.make(model);

        Models.getters(model)
                .keySet()
                .forEach(name -> assertThatThrownBy(() -> made.putAdditionalProperty(name, "x"))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(model.getSimpleName() + " has a setter for \"" + name + "\""));
    }

    @Example
    @Label("don't affect enums: an unknown value keeps its text")
    void enums() {
        ObjectNode json = NODES.objectNode().put("status", "sleeping").put("new", 1);

        Link link = (Link) Models.read(json, Link.class);

        assertThat(link.getStatus()).isEqualTo(LinkStatus.of("sleeping"));
        assertThat(Models.write(link)).isEqualTo(json);
    }

    @Example
    @Label("are supported by every model")
    void all() {
        assertThat(Models.all()).hasSizeGreaterThan(250).allMatch(OpenModel.class::isAssignableFrom);
        assertThat(Models.all().stream()
                        .flatMap(model -> Arrays.stream(model.getMethods()))
                        .filter(method -> method.isAnnotationPresent(JsonProperty.class))
                        .map(method -> method.getAnnotation(JsonProperty.class).value())
                        .collect(Collectors.toSet()))
                .doesNotContain("additionalProperties", "additional_properties");
    }
}
