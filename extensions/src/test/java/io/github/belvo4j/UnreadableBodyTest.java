package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.belvo4j.error.UnreadableResponseException;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The body of an unreadable success")
class UnreadableBodyTest {

    private static final String BODY =
            "{\"id\": \"1\", \"password\": \"secreta ñ\", \"fetch_resources\": 7, \"more\": true}";

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    private static UnreadableResponseException failure(BelvoBuilder client, String body, Consumer<Belvo> call) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(body)));
        try (Belvo belvo = client.build()) {
            return catchThrowableOfType(UnreadableResponseException.class, () -> call.accept(belvo));
        }
    }

    private static void register(Belvo belvo) {
        belvo.links()
                .register(
                        new RegisterLinkRequest().institution("i").username("u").password("p"));
    }

    @Test
    @DisplayName("isn't kept by default")
    void byDefault() {
        assertThat(failure(SERVER.client(), BODY, UnreadableBodyTest::register).body())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {BODY, "{\"id\": ", "", "<html>", "[]", "null", "{\"detail\": \"maintenance\"}"})
    @DisplayName("is available on request, even after a change that took effect")
    void kept(String body) {
        BelvoBuilder keeping = SERVER.client().keepUnreadableBodies(true);

        assertThat(failure(keeping, body, UnreadableBodyTest::register).body()).hasValue(body);
    }

    @Test
    @DisplayName("can be kept for a single request, and in an exchange, too")
    void ofOneRequest() {
        RequestOptions keep =
                RequestOptions.builder().keepUnreadableBodies(true).build();

        assertThat(failure(
                                SERVER.client(),
                                BODY,
                                belvo -> belvo.withOptions(keep)
                                        .exchange(b -> b.links().get("1")))
                        .body())
                .hasValue(BODY);
        RequestOptions drop =
                RequestOptions.builder().keepUnreadableBodies(false).build();
        assertThat(failure(
                                SERVER.client().keepUnreadableBodies(true),
                                BODY,
                                belvo -> belvo.withOptions(drop).links().get("1"))
                        .body())
                .isEmpty();
    }

    @Test
    @DisplayName("is kept up to one MiB")
    void bounded() {
        String long1 = "[\"" + "x".repeat(3 << 20) + "\"]";

        assertThat(failure(
                                SERVER.client().keepUnreadableBodies(true),
                                long1,
                                belvo -> belvo.links().get("1"))
                        .body())
                .hasValue(long1.substring(0, 1 << 20));
    }

    @Test
    @DisplayName("is neither printed nor serialized, and isn't a bean property")
    void isNotShown() throws Exception {
        UnreadableResponseException e =
                failure(SERVER.client().keepUnreadableBodies(true), BODY, UnreadableBodyTest::register);
        assertThat(e.body()).hasValueSatisfying(body -> assertThat(body).contains("secreta"));

        StringWriter printed = new StringWriter();
        e.printStackTrace(new PrintWriter(printed));
        ByteArrayOutputStream serialised = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(serialised)) {
            out.writeObject(e);
        }
        String bean = JsonMapper.builder()
                .disable(MapperFeature.REQUIRE_HANDLERS_FOR_JAVA8_OPTIONALS)
                .findAndAddModules()
                .build()
                .writeValueAsString(e);

        assertThat(printed.toString()).doesNotContain("secreta");
        assertThat(serialised.toString(StandardCharsets.ISO_8859_1)).doesNotContain("secreta");
        assertThat(bean).doesNotContain("secreta");
        assertThat(Arrays.stream(e.getClass().getMethods()).map(method -> method.getName()))
                .doesNotContain("getBody", "isBody");
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(serialised.toByteArray()))) {
            assertThat(((UnreadableResponseException) in.readObject()).body()).isEmpty();
        }
    }
}
