package io.github.belvo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Body;
import feign.Param;
import feign.Request;
import feign.RequestLine;
import feign.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An interface that can't be used")
class UnusableInterfaceTest {

    @AutoClose
    private final Belvo belvo = Belvo.builder()
            .baseUrl("http://localhost:1")
            .credentials("id", "password")
            .build();

    @Test
    @DisplayName("is refused with the method and the reason, each time")
    void unusable() {
        assertUnusable(String.class, "java.lang.String can't be called: it isn't an interface");
        assertUnusable(Unannotated.class, "Unannotated", "Unannotated#get() not annotated with HTTP method type");
        assertUnusable(Generic.class, "Generic", "Parameterized types unsupported");
        assertUnusable(ToElsewhere.class, "ToElsewhere.get can't be called: it has a URI parameter");
        assertUnusable(WithOptions.class, "WithOptions.get can't be called: it has a Request.Options parameter");
        assertUnusable(WithTemplate.class, "WithTemplate.post can't be called: it has a @Body");
        assertUnusable(WithForm.class, "WithForm.post can't be called: its request doesn't use the parameters [a]");
        assertUnusable(WithExpander.class, "WithExpander.get can't be called: a @Param has an expander");
        assertUnusable(Raw.class, "Raw.get can't be called: it returns Response");
        assertUnusable(Later.class, "Later.get can't be called: it returns CompletableFuture");
        assertUnusable(Perhaps.class, "Perhaps.get can't be called: it returns Optional");
        assertUnusable(Absolute.class, "Absolute can't be called: url values must be not be absolute");
        assertUnusable(Missing.class, "Missing.get has no parameter for {id}");
    }

    private void assertUnusable(Class<?> type, String... message) {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> belvo.api(type))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(e ->
                            Arrays.stream(message).forEach(part -> assertThat(e).hasMessageContaining(part)));
        }
    }

    interface Unannotated {
        String get();
    }

    interface Generic<T> {
        @RequestLine("GET /api/things/")
        T get();
    }

    interface ToElsewhere {
        @RequestLine("GET /api/things/")
        JsonNode get(URI elsewhere);
    }

    interface WithOptions {
        @RequestLine("GET /api/things/")
        JsonNode get(Request.Options options);
    }

    interface WithTemplate {
        @RequestLine("POST /api/things/")
        @Body("%7B\"a\": \"{a}\"%7D")
        JsonNode post(@Param("a") String a);
    }

    interface WithForm {
        @RequestLine("POST /api/things/")
        JsonNode post(@Param("a") String a);
    }

    interface WithExpander {
        @RequestLine("GET /api/things/{id}/")
        JsonNode get(@Param(value = "id", expander = Upper.class) String id);
    }

    static class Upper implements Param.Expander {
        @Override
        public String expand(Object value) {
            return value.toString().toUpperCase(Locale.ROOT);
        }
    }

    interface Raw {
        @RequestLine("GET /api/things/")
        Response get();
    }

    interface Later {
        @RequestLine("GET /api/things/")
        CompletableFuture<JsonNode> get();
    }

    interface Perhaps {
        @RequestLine("GET /api/things/")
        Optional<JsonNode> get();
    }

    interface Absolute {
        @RequestLine("GET https://example.com/api/things/")
        JsonNode get();
    }

    interface Missing {
        @RequestLine("GET /api/things/{id}/")
        JsonNode get();
    }
}
