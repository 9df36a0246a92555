package io.github.belvo4j.postman.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The words of a long name")
class ShortNameTest {
    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "estimate weight of cargo, 21, estimate weight of cargo",
        "estimate weight of cargo, 20, estimate weight",
        "estimate weight of cargo for ships, 21, estimate weight of cargo",
        "estimate of weight, 16, estimate of weight",
        "estimate of weight, 15, estimate weight",
        "estimate all weights, 18, estimate all weights",
        "estimate all weights, 17, estimate weights",
        "estimate weights, 14, estimate",
        "estimate, 3, estimate",
    })
    @DisplayName("are those that fit, up to a joint after the second word, or else those at both ends")
    void fit(String words, int room, String fitting) {
        assertThat(ShortName.of(words(words), room)).isEqualTo(words(fitting));
    }

    @ParameterizedTest(name = "{0} + {1}")
    @CsvSource({
        "create equipment details record, supervisor barriers, create equipment details",
        "create regional equipment details, supervisor barrier, create regional equipment",
        "create regional equipment details record, maintenance supervisor, create regional equipment",
        "create response equipment details record, maintenance supervisors, create response equipment",
        "data abcdefghijklmnopqrstuvwxyzabcdefghijklmn, roof, data",
        "create regional equipment for maintenance, roof of a garden shed, create regional equipment",
    })
    @DisplayName("leave room for those of a part: vague words go first, from the end, but never the first word")
    void leaveRoom(String around, String own, String left) {
        assertThat(ShortName.around(words(around), words(own))).isEqualTo(words(left));
    }
}
