package io.github.belvo4j.postman.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A candidate for a component's name")
class NameCandidateTest {
    @ParameterizedTest
    @ValueSource(ints = {NameCandidate.SUBJECT, NameCandidate.LISTED, NameCandidate.CHANGED, NameCandidate.CREATED})
    @DisplayName("is the subject of a request that gets, lists, changes or creates the resource")
    void isTheSubject(int rank) {
        assertThat(new NameCandidate(rank, "Ship").isSubject()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {NameCandidate.EXPORTED, NameCandidate.PROPERTY, NameCandidate.SELDOM})
    @DisplayName("isn't the subject if it comes from an exporter, from a property, or from a rarely used name")
    void isNotTheSubject(int rank) {
        assertThat(new NameCandidate(rank, "Ship").isSubject()).isFalse();
    }
}
