package io.github.belvo4j.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

@Label("Text from others is shown")
class OneLineFuzzTest {

    @Property
    @Label("on one line, whatever it is")
    void oneLine(@ForAll String text, @ForAll @IntRange(min = 1, max = 50) int length) {
        String shown = OneLine.of(text, length);

        assertThat(shown).hasSizeLessThanOrEqualTo(length + 1);
        assertThat(shown.codePoints().noneMatch(Character::isISOControl)).isTrue();
        assertThat(shown.lines().count()).isLessThanOrEqualTo(1);
    }
}
