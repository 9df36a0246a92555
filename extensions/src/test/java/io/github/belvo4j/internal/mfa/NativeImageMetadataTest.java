package io.github.belvo4j.internal.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("GraalVM's metadata")
class NativeImageMetadataTest {

    @ParameterizedTest
    @CsvSource({"reachability-metadata.json, type", "reflect-config.json, name"})
    @DisplayName("lists every record that is read from a ticket")
    void recordsOfTickets(String file, String key) throws IOException {
        try (InputStream in =
                PausedCall.class.getResourceAsStream("/META-INF/native-image/io.github.belvo4j/belvo4j/" + file)) {
            assertThat(new ObjectMapper().readTree(in).findValuesAsText(key))
                    .containsAll(records(PausedCall.class).map(Class::getName).toList());
        }
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return Stream.concat(
                Stream.of(type),
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .filter(Class::isRecord)
                        .flatMap(NativeImageMetadataTest::records));
    }
}
