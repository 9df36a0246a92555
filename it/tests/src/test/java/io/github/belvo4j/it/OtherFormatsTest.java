package io.github.belvo4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.internal.json.Json;
import io.github.belvo4j.model.Account;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A property with an additional format in the document")
class OtherFormatsTest {

    record Property(String schema, String name, List<String> formats) {

        @Override
        public String toString() {
            return schema + "." + name;
        }
    }

    static Stream<Property> properties() throws IOException {
        try (InputStream yaml = Belvo.class.getResourceAsStream("/io/github/belvo4j/openapi.yaml")) {
            return new YAMLMapper()
                    .readTree(yaml).at("/components/schemas").properties().stream()
                            .flatMap(schema -> schema.getValue().path("properties").properties().stream()
                                    .filter(property -> property.getValue().has("x-also-formats"))
                                    .map(property -> new Property(
                                            schema.getKey(),
                                            property.getKey(),
                                            List.of(
                                                    property.getValue()
                                                            .path("format")
                                                            .asText(),
                                                    property.getValue()
                                                            .at("/x-also-formats/0")
                                                            .asText()))));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("properties")
    @DisplayName("is read in that format, and a date-time without an offset as UTC")
    void isRead(Property property) throws Exception {
        assertThat(property.formats()).containsExactly("date-time-local", "date-time");
        Class<?> model = Class.forName(Account.class.getPackageName() + "." + property.schema());

        Object read = Json.MAPPER.readValue("{\"" + property.name() + "\": \"2026-01-15T10:30:00\"}", model);

        assertThat(Json.MAPPER.valueToTree(read).path(property.name()).asText()).isEqualTo("2026-01-15T10:30:00Z");
    }
}
