package io.github.belvo4j.postman.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    @ParameterizedTest
    @CsvSource({
        "2024-01-31, date",
        "2024-01-31T10:20:30Z, date-time",
        "2024-01-31T10:20:30.123456+02:00, date-time",
        "683005d6-f45c-4adb-b289-f1a12f50f80c, uuid",
        "ada@example.org, email",
        "https://example.org/a?b=c, uri",
        "wss://example.org/s, uri",
        "192.168.0.1, ipv4",
        "2001:db8::1, ipv6",
        "2001:0db8:0000:0000:0000:0000:0000:0001, ipv6",
        "TG9yZW0gaXBzdW0gZG9sb3Igc2l0IGFtZXQ=, byte",
    })
    void findsWhatIsCertain(String value, String format) {
        assertThat(Formats.of(value)).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "2024-13-31",
                "2024-01-32",
                "2024-01-31T10:20",
                "2024-01-31T10:20:30",
                "2024-01-31T25:20:30Z",
                "2024-01-31 10:20:30",
                "39cd6a888ee34e59a861b8a2187e0f4c",
                "683005d6-f45c-4adb-b289-f1a12f50f80",
                "Ada <ada@example.org>",
                "@example.org",
                "https:",
                "http:relative",
                "see https://example.org",
                "999.1.1.1",
                "1.2.3",
                "12:30",
                "a::b::c",
                "deadbeefdeadbeefdeadbeefdeadbeef",
                "TG9yZW0=",
                "thisisjustaverylongwordwithoutanyend",
            })
    void saysNothingOfTheRest(String value) {
        assertThat(Formats.of(value)).isEmpty();
    }

    @Test
    void knowsFilesByTheirFirstBytesHoweverLong() {
        assertThat(Formats.of("iVBORw0KGgo" + "Ab3/".repeat(800) + "A")).isEqualTo("byte");
        assertThat(Formats.of("x y".repeat(1_000))).isEmpty();
    }
}
