package io.github.belvo4j.postman.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesTest {
    @Test
    void resolvesVariablesWithinVariables() {
        Variables variables =
                new Variables(Map.of("base", "{{scheme}}://{{host}}/v1", "scheme", "https", "host", "api.test"));

        assertThat(variables.resolve("{{ base }}/a")).isEqualTo("https://api.test/v1/a");
        assertThat(variables.value(" host ")).contains("api.test");
    }

    @Test
    void leavesWhatHasNoValue() {
        assertThat(new Variables(Map.of("empty", " ")).resolve("{{empty}}/{{none}}"))
                .isEqualTo("{{empty}}/{{none}}");
    }

    @Test
    void stopsAtCirclesAndBombs() {
        assertThat(new Variables(Map.of("a", "{{b}}", "b", "{{a}}")).resolve("{{a}}"))
                .isIn("{{a}}", "{{b}}");
        String ten = "{{b}}".repeat(10);
        assertThat(new Variables(Map.of("a", ten, "b", ten)).resolve("{{a}}")).hasSizeLessThan(9_000);
    }
}
