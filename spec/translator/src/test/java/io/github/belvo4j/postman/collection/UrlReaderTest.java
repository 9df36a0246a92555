package io.github.belvo4j.postman.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.postman.variable.OuterScopes;
import io.github.belvo4j.postman.variable.Scope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlReaderTest {
    private static final UrlReader READER =
            new UrlReader(OuterScopes.NONE.around(new Scope(Map.of("scheme", "https", "host", "api.test"), Map.of())));

    private static Url read(String text) {
        return READER.read(text, List.of(), List.of()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://api.test/a/b             | https://api.test      | a,b",
                "https://api.test/a/              | https://api.test      | a,",
                "https://api.test:8080/a          | https://api.test:8080 | a",
                "https://api.test                 | https://api.test      | ''",
                "http://bob:secret@api.test/a     | http://api.test       | a",
                "{{base}}/a/{{id}}                | {{base}}              | a,{{id}}",
                "{{base}}a                        | {{base}}              | a",
                "{{base}}                         | {{base}}              | ''",
                "{{base}}:8080/a                  | {{base}}:8080         | a",
                "{{tenant}}.api.test/a            | {{tenant}}.api.test   | a",
                "{{scheme}}://{{host}}:{{port}}/a | {{scheme}}://{{host}}:{{port}} | a",
                "{{scheme}}{{host}}/a             | {{scheme}}{{host}}    | a",
                "{{host}}{{path}}/a               | {{host}}              | {{path}},a",
                "api.test/a                       | api.test              | a",
                "localhost:3000/a                 | localhost:3000        | a",
                "localhost                        | localhost             | ''",
                "/a/b                             | ''                    | a,b",
                "a/b                              | ''                    | a,b",
                "https://api.test/a/{{x/y}}/b     | https://api.test      | a,{{x/y}},b",
            })
    void takesBaseAndPathApart(String text, String base, String segments) {
        Url url = read(text);

        assertThat(url.base()).isEqualTo(base);
        assertThat(String.join(",", url.segments())).isEqualTo(segments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "Use the URL that you got by mail",
                "https://your host/a",
                "word",
                "{{broken",
                "http://"
            })
    void skipsWhatIsNoUrl(String text) {
        assertThat(READER.read(text, List.of(), List.of())).isEmpty();
    }

    @Test
    void readsTheQueryOfTheText() {
        Url url = read("{{base}}/a?x=1&y&z=a=b&#top");

        assertThat(url.query()).containsExactly(new Field("x", "1"), new Field("y", null), new Field("z", "a=b"));
        assertThat(url.fragment()).isEqualTo("top");
    }

    @Test
    void looksForMarksOutsideOfVariables() {
        Url url = read("{{base}}/{{a?b#c}}?q={{d#e}}");

        assertThat(url.segments()).containsExactly("{{a?b#c}}");
        assertThat(url.query()).containsExactly(new Field("q", "{{d#e}}"));
        assertThat(url.fragment()).isEmpty();
    }

    @Test
    void prefersTheQueryThatIsListed() {
        Field listed = new Field("listed", "1");

        assertThat(READER.read("{{base}}/a?x=1", List.of(listed), List.of())
                        .orElseThrow()
                        .query())
                .containsExactly(listed);
    }
}
