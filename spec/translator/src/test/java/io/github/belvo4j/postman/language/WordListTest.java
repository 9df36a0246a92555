package io.github.belvo4j.postman.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordListTest {
    @Test
    void readsWordsApartByAnySpace() {
        assertThat(WordList.of(" one two\n   three\n")).containsExactlyInAnyOrder("one", "two", "three");
    }
}
