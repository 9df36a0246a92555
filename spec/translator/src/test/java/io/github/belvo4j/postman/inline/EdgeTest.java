package io.github.belvo4j.postman.inline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The path from an object to one below it")
class EdgeTest {
    @Test
    @DisplayName("consists of its property and each list and map in between")
    void isItsSteps() {
        assertThat(Edge.to("crew").items().values()).hasToString("crew[]{}");
        assertThat(Edge.BODY.items()).hasToString("[]");
        assertThat(Edge.toValues()).hasToString("{}");
        assertThat(Edge.to("crew").property()).contains("crew");
        assertThat(Edge.toValues().property()).isEmpty();
    }

    @Test
    @DisplayName("differs from one through other lists and maps, or from another property")
    void isEqualByItsSteps() {
        assertThat(Edge.to("crew").items())
                .isEqualTo(Edge.to("crew").items())
                .hasSameHashCodeAs(Edge.to("crew").items());
        assertThat(Edge.to("crew").items())
                .isNotEqualTo(Edge.to("crew").values())
                .isNotEqualTo(Edge.to("crew"))
                .isNotEqualTo(Edge.to("mast").items())
                .isNotEqualTo("crew[]");
    }

    @Test
    @DisplayName("counts the nested lists at its end")
    void countsListsAtItsEnd() {
        assertThat(Edge.to("crew").nestedLists()).isZero();
        assertThat(Edge.to("crew").items().items().nestedLists()).isEqualTo(2);
        assertThat(Edge.to("crew").items().values().items().nestedLists()).isEqualTo(1);
    }
}
