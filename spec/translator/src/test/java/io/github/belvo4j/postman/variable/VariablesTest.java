package io.github.belvo4j.postman.variable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesTest {
    private static Variables of(Map<String, String> values) {
        Scope scope = Scope.EMPTY;
        for (Map.Entry<String, String> variable : values.entrySet()) {
            scope = scope.with(variable.getKey(), variable.getValue());
        }
        return OuterScopes.NONE.around(scope);
    }

    @Test
    void resolvesVariablesWithinVariables() {
        Variables variables = of(Map.of("base", "{{scheme}}://{{host}}/v1", "scheme", "https", "host", "api.test"));

        assertThat(variables.resolve("{{ base }}/a")).isEqualTo("https://api.test/v1/a");
        assertThat(variables.value(" host ")).contains("api.test");
    }

    @Test
    void leavesWhatHasNoValue() {
        assertThat(of(Map.of("empty", " ")).resolve("{{empty}}/{{none}}")).isEqualTo("{{empty}}/{{none}}");
    }

    @Test
    void stopsAtCirclesAndBombs() {
        assertThat(of(Map.of("a", "{{b}}", "b", "{{a}}")).resolve("{{a}}")).isIn("{{a}}", "{{b}}");
        String ten = "{{b}}".repeat(10);
        assertThat(of(Map.of("a", ten, "b", ten)).resolve("{{a}}")).hasSizeLessThan(9_000);
    }
}
