package io.github.belvo4j.postman.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A name that a component could have")
class NameCandidateTest {
    @ParameterizedTest
    @ValueSource(ints = {NameCandidate.SUBJECT, NameCandidate.LISTED, NameCandidate.CHANGED, NameCandidate.CREATED})
    @DisplayName("says that it is the resource when it was asked for, listed, changed or created")
    void isTheSubject(int rank) {
        assertThat(new NameCandidate(rank, "Ship").isSubject()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {NameCandidate.EXPORTED, NameCandidate.PROPERTY, NameCandidate.SELDOM})
    @DisplayName("says nothing of the kind for an exporter's name, a property, or a resource that is seldom called so")
    void isNotTheSubject(int rank) {
        assertThat(new NameCandidate(rank, "Ship").isSubject()).isFalse();
    }
}
