package io.github.belvo4j.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDatesTest {

    private static final JsonMapper STANDARD =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Property
    void everyTimeIsReadAsTheStandardParserReadsIt(
            @ForAll @LongRange(min = -62_167_132_800L, max = 253_402_200_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano,
            @ForAll @IntRange(min = -1079, max = 1079) int offset) {
        OffsetDateTime time = OffsetDateTime.of(
                        LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC), ZoneOffset.UTC)
                .withOffsetSameLocal(ZoneOffset.ofTotalSeconds(offset * 60));

        String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);

        assertThat(time(text)).isEqualTo(time);
        assertThat(time(text).getOffset()).isEqualTo(time.getOffset());
    }

    @Property
    void everyDateIsReadAsTheStandardParserReadsIt(@ForAll LocalDate date) throws Exception {
        assertThat(Json.MAPPER.readValue('"' + date.toString() + '"', LocalDate.class))
                .isEqualTo(date);
    }

    @Property
    void whatMayBeATimeIsRefusedWhereTheStandardParserRefusesIt(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 14, max = 14) String digits,
            @ForAll @CharRange(from = '+', to = '.') char sign) {
        String text = digits.substring(0, 4) + '-' + digits.substring(4, 6) + '-' + digits.substring(6, 8) + 'T'
                + digits.substring(8, 10) + ':' + digits.substring(10, 12) + ":00" + sign + digits.substring(12)
                + ":00";

        assertThat(outcome(Json.MAPPER, text)).isEqualTo(outcome(STANDARD, text));
    }

    @ParameterizedTest
    @DisplayName("in other formats are left to the standard parser:")
    @ValueSource(
            strings = {
                "2023-08-01T01:18Z",
                "2023-01-01T00:00:00.Z",
                "2023-08-01T01:18:15+0000",
                " 2023-08-01T01:18:15Z ",
                "+12023-08-01T01:18:15Z",
                "2023-08-01T01:18:15+18:00",
                "2023-08-01T01:18:15-00:00"
            })
    void otherForms(String text) {
        assertThat(outcome(Json.MAPPER, text))
                .isEqualTo(outcome(STANDARD, text))
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @DisplayName("that don't exist are rejected:")
    @ValueSource(
            strings = {
                "2023-02-29T00:00:00Z",
                "2023-13-01T00:00:00Z",
                "2023-01-01T24:00:01Z",
                "2023-01-01T00:00:00.1234567890Z",
                "2023-01-01T00:00:00.",
                "1690848000000",
                "1690848000.5",
                "2023-01-01T00:00:00+01:60"
            })
    void impossible(String text) {
        assertThatThrownBy(() -> Json.MAPPER.readValue('"' + text + '"', OffsetDateTime.class))
                .isInstanceOf(InvalidFormatException.class);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("without an offset are in UTC, and days mean their start:")
    @CsvSource({
        "2022-07-04T00:47:05, 2022-07-04T00:47:05Z",
        "2022-07-04T00:47:05.120, 2022-07-04T00:47:05.120Z",
        "2022-07-04, 2022-07-04T00:00:00Z"
    })
    void withoutOffset(String text, OffsetDateTime time) {
        assertThat(time(text)).isEqualTo(time);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("are read as the day that is written, if a day is documented:")
    @ValueSource(
            strings = {"2022-07-04T23:47:05", "2022-07-04T23:47:05Z", "2022-07-04T23:47:05.120-06:00", "2022-07-04"})
    void asDays(String text) throws Exception {
        assertThat(Json.MAPPER.readValue('"' + text + '"', LocalDate.class)).isEqualTo("2022-07-04");
    }

    @ParameterizedTest
    @DisplayName("are never numbers:")
    @ValueSource(strings = {"1690848000000", "19570", "1690848000.5", "[2022, 7, 4]", "true", "\"19570\""})
    void neverNumbers(String json) {
        assertThatThrownBy(() -> Json.MAPPER.readValue(json, OffsetDateTime.class))
                .isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> Json.MAPPER.readValue(json, LocalDate.class))
                .isInstanceOf(MismatchedInputException.class);
    }

    private static OffsetDateTime time(String text) {
        try {
            return Json.MAPPER.readValue('"' + text + '"', OffsetDateTime.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    /** With its offset, which both keep here, or the kind of failure. */
    private static String outcome(JsonMapper mapper, String text) {
        try {
            return mapper.readerFor(OffsetDateTime.class)
                    .without(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .readValue('"' + text + '"')
                    .toString();
        } catch (JsonProcessingException e) {
            return e.getClass().getSimpleName();
        }
    }
}
