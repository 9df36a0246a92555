package io.github.belvo4j.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Text from others is shown")
class OneLineTest {

    @ParameterizedTest
    @ValueSource(
            chars = {'\n', '\r', '\t', 0, 0x1b, 0x7f, 0x85, 0x9b, 0x2028, 0x2029, 0x61c, 0x200e, 0x202e, 0x2066, 0x2069
            })
    @DisplayName("without characters that forge lines, control terminals or reverse text")
    void unsafe(char unsafe) {
        assertThat(OneLine.of("a" + unsafe + "b")).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "login_error", "El número de su cuenta…", "残高 👍🏽", "a\u00a0b"})
    @DisplayName("unchanged if it has no such characters")
    void safe(String text) {
        assertThat(OneLine.of(text)).isEqualTo(text);
        assertThat(OneLine.of(text, 100)).isEqualTo(text);
    }

    @Test
    @DisplayName("shortened, but never in the middle of a character")
    void shortened() {
        assertThat(OneLine.of("abc", 2)).isEqualTo("ab…");
        assertThat(OneLine.of("a👍b", 2)).isEqualTo("a…");
        assertThat(OneLine.of("a\nb", 2)).isEqualTo("a …");
    }
}
