package io.github.belvo4j.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import feign.RequestLine;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.model.AccessMode;
import io.github.belvo4j.model.CreateTokenRequest;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.RefreshRate;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.ResumeRequest;
import io.github.belvo4j.model.TokenGenerationData;
import io.github.belvo4j.model.TokenRequired;
import io.github.belvo4j.model.UpdateLinkRequest;
import jakarta.validation.constraints.NotNull;
import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Generated code")
class GeneratedModelsTest {

    /** As plain as in users' own code: what the models need is declared on the models. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final List<Class<?>> MODELS = Models.all();

    @Test
    @DisplayName("shows no secrets in toString")
    void secrets() {
        String shown = new RegisterLinkRequest()
                        .username("secret-1")
                        .username2("secret-2")
                        .password("secret-3")
                        .institution("erebor_mx_retail")
                        .toString()
                + new UpdateLinkRequest()
                        .password("secret-4")
                        .password2("secret-5")
                        .token("secret-6")
                + new ResumeRequest().session("secret-7").token("secret-8")
                + new CreateTokenRequest().id("secret-9").password("secret-10")
                + new TokenRequired()
                        .session("secret-11")
                        .tokenGenerationData(new TokenGenerationData().value("secret-12"));

        assertThat(shown).contains("erebor_mx_retail").doesNotContain("secret");
    }

    @Test
    @DisplayName("keeps an enum value that is newer, and sends it back unchanged")
    void unknownEnumValue() throws Exception {
        Link link = MAPPER.readValue("{\"status\": \"sleeping\", \"refresh_rate\": \"1h\"}", Link.class);

        assertThat(link.getStatus().value()).isEqualTo("sleeping");
        assertThat(link.getStatus().known()).isEqualTo(LinkStatus.Known.UNKNOWN_VALUE);
        assertThat(link.getStatus()).isEqualTo(LinkStatus.of("sleeping")).isNotEqualTo(LinkStatus.VALID);
        assertThat(MAPPER.writeValueAsString(link)).isEqualTo("{\"status\":\"sleeping\",\"refresh_rate\":\"1h\"}");
    }

    @Test
    @DisplayName("has constants for known enum values, to compare and to switch on")
    void knownEnumValue() throws Exception {
        Link link = MAPPER.readValue("{\"status\": \"token_required\", \"refresh_rate\": \"6h\"}", Link.class);

        assertThat(link.getStatus()).isSameAs(LinkStatus.TOKEN_REQUIRED);
        assertThat(link.getRefreshRate()).isSameAs(RefreshRate.EVERY_6_HOURS);
        boolean waits = switch (link.getStatus().known()) {
            case TOKEN_REQUIRED, UNCONFIRMED -> true;
            case VALID, INVALID, UNKNOWN_VALUE -> false;
        };
        assertThat(waits).isTrue();
    }

    @Test
    @DisplayName("ignores unknown properties")
    void unknownField() throws Exception {
        Link link = MAPPER.readValue("{\"id\": \"1\", \"added_tomorrow\": {\"a\": [1]}}", Link.class);

        assertThat(link.getId()).isEqualTo("1");
    }

    @Test
    @DisplayName("accepts null for any property")
    void nulls() throws Exception {
        Link link = MAPPER.readValue(
                "{\"access_mode\": null, \"refresh_rate\": null, \"last_accessed_at\": null, \"fetch_resources\": null}",
                Link.class);

        assertThat(link.getAccessMode()).isNull();
        assertThat(link.getRefreshRate()).isNull();
        assertThat(link.getFetchResources()).isNull();
    }

    @Test
    @DisplayName("invents no values: a property missing from the JSON is null, and null isn't written")
    void noInventedValues() throws Exception {
        for (Class<?> model : MODELS) {
            assertThat(MAPPER.writeValueAsString(MAPPER.readValue("{}", model)))
                    .as(model.getSimpleName())
                    .isEqualTo("{}");
        }
    }

    @Test
    @DisplayName("writes false and empty lists that were set")
    void setValues() throws Exception {
        assertThat(MAPPER.writeValueAsString(new ResumeRequest().saveData(false))
                        + MAPPER.writeValueAsString(new RegisterLinkRequest().fetchResources(List.of())))
                .isEqualTo("{\"save_data\":false}{\"fetch_resources\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-02-09T08:45:50.406032Z",
                "2022-02-09T08:45:50.406Z",
                "2022-02-09T08:45:50Z",
                "2022-02-09T08:45:50.406032+00:00"
            })
    @DisplayName("reads every format of time that the API writes")
    void times(String time) throws Exception {
        Link link = MAPPER.readValue("{\"created_at\": \"" + time + "\"}", Link.class);

        assertThat(link.getCreatedAt()).isEqualTo(OffsetDateTime.parse(time));
    }

    @Test
    @DisplayName("accepts a session in any format")
    void session() throws Exception {
        assertThat(MAPPER.readValue("{\"session\": \"0d5f3b6a8c1e4f27a9b0c1d2e3f40516\"}", TokenRequired.class)
                        .getSession())
                .isEqualTo("0d5f3b6a8c1e4f27a9b0c1d2e3f40516");
    }

    @Test
    @DisplayName("uses neither floating-point numbers nor files")
    void types() {
        assertThat(MODELS)
                .hasSizeGreaterThan(250)
                .flatExtracting(model -> List.of(model.getDeclaredMethods()))
                .extracting(Method::getReturnType)
                .doesNotContain(Float.class, Double.class, float.class, double.class, File.class);
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("reads a sample of all properties, writes it unchanged, and shows none of its secrets")
    void fullSample(Class<?> model) throws Exception {
        JsonNode sample = Models.sample(model);

        Object read = MAPPER.readerFor(model)
                .without(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .readValue(sample);

        JsonNode written = MAPPER.valueToTree(read);
        assertThat(written).isEqualTo(sample);
        assertThat(read.toString()).doesNotContain(Models.SECRET);
    }

    @Test
    @DisplayName("names constants in upper case")
    void constants() {
        assertThat(Models.enums())
                .hasSizeGreaterThan(60)
                .flatExtracting(type -> List.of(type.getFields()))
                .extracting(Field::getName)
                .contains("ACCOUNTS", "REGISTER")
                .allMatch(name -> name.matches("[A-Z][A-Z0-9_]*"));
    }

    static List<Class<?>> models() {
        return MODELS;
    }

    @Test
    @DisplayName("has a method for each operation, with a trailing slash in its path and a required body")
    void interfaces() {
        assertThat(Arrays.stream(LinksApi.class.getMethods()).map(Method::getName))
                .contains(
                        "listLinks",
                        "registerLink",
                        "resumeLink",
                        "getLink",
                        "updateLink",
                        "changeLinkAccessMode",
                        "deleteLink");
        assertThat(LinksApi.class.getMethods())
                .extracting(method -> method.getAnnotation(RequestLine.class).value())
                .allMatch(line -> line.endsWith("/"));
        assertThat(Arrays.stream(LinksApi.class.getMethods())
                        .filter(method -> method.getName().equals("resumeLink"))
                        .map(method -> method.getParameters()[0]))
                .allMatch(body -> body.isAnnotationPresent(NotNull.class));
    }

    @Test
    @DisplayName("compares models by value")
    void equality() {
        assertThat(new Link().id("1").accessMode(AccessMode.SINGLE))
                .isEqualTo(new Link().id("1").accessMode(AccessMode.of("single")))
                .hasSameHashCodeAs(new Link().id("1").accessMode(AccessMode.of("single")));
    }
}
