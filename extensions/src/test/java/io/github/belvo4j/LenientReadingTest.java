package io.github.belvo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.belvo4j.internal.json.Json;
import io.github.belvo4j.model.Account;
import io.github.belvo4j.model.Transaction;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A response that differs from its documentation")
class LenientReadingTest {

    private static final String ACCOUNT = """
            {"id": "a", "link": "l", "institution": {}, "collected_at": "2022-07-04T00:47:05", "created_at": null,
             "category": null, "balance_type": null, "type": null, "name": null, "number": null, "balance": {},
             "currency": null, "public_identification_name": null, "public_identification_value": null,
             "internal_identification": null, "last_accessed_at": null, "bank_product_id": null, "credit_data": null,
             "loan_data": null, "funds_data": null, "receivables_data": null, "agency": null, "check_digit": null,
             "overdraft": null, "subtype": null}""";

    @Test
    @DisplayName("is read as a list of one if it has one object instead of a list of such objects")
    void objectForList() throws Exception {
        assertThat(accounts(ACCOUNT)).extracting(Account::getId).containsExactly("a");
    }

    @Test
    @DisplayName("is read as an object if it has a list of one")
    void listForObject() throws Exception {
        assertThat(Json.MAPPER.readValue("[" + ACCOUNT + "]", Account.class).getId())
                .isEqualTo("a");
    }

    @ParameterizedTest
    @DisplayName("is unreadable if the object isn't one of those expected")
    @ValueSource(strings = {"{\"detail\": \"maintenance\"}", "{}", "{\"request_id\": \"r\"}", "\"text\"", "7", "true"})
    void otherObject(String body) {
        assertThatThrownBy(() -> accounts(body)).isInstanceOf(JsonMappingException.class);
    }

    @ParameterizedTest
    @DisplayName("is unreadable if the list doesn't have exactly one of those expected")
    @ValueSource(
            strings = {"[]", "[null]", "[7]", "[{\"detail\": \"maintenance\"}]", "[{\"id\": \"a\"}, {\"id\": \"b\"}]"})
    void otherList(String body) {
        assertThatThrownBy(() -> Json.MAPPER.readValue(body, Account.class)).isInstanceOf(JsonMappingException.class);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is read with numbers as text and text as numbers, and nothing is lost")
    @CsvSource({"'\"1234567.89\"', 1234567.89", "1234567.89, 1234567.89", "'\"100\"', 100", "1.50, 1.50"})
    void amounts(String sent, BigDecimal amount) throws Exception {
        assertThat(Json.MAPPER
                        .readValue("{\"amount\": " + sent + "}", Transaction.class)
                        .getAmount())
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @DisplayName("is read with numbers as identifiers")
    @CsvSource({"7, 7", "7.10, 7.10", "12345678901234567890123, 12345678901234567890123"})
    void numbersAsText(String sent, String read) throws Exception {
        assertThat(Json.MAPPER
                        .readValue("{\"reference\": " + sent + "}", Transaction.class)
                        .getReference())
                .isEqualTo(read);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is read with integers in any notation")
    @ValueSource(strings = {"12", "12.0", "\"12\"", "\"12.0\"", "1.2e1"})
    void wholeNumbers(String sent) throws Exception {
        assertThat(Json.MAPPER.readValue(sent, Integer.class)).isEqualTo(12);
        assertThat(Json.MAPPER.readValue(sent, Long.class)).isEqualTo(12L);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("never loses a fraction")
    @ValueSource(strings = {"12.5", "\"12.5\"", "\"twelve\"", "1e100", "9223372036854775808"})
    void noFraction(String sent) {
        assertThatThrownBy(() -> Json.MAPPER.readValue(sent, Long.class)).isInstanceOf(JsonMappingException.class);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is read with booleans as 0 and 1, or as text")
    @CsvSource({
        "true, true",
        "false, false",
        "1, true",
        "0, false",
        "1.0, true",
        "'\"true\"', true",
        "'\"False\"', false",
        "'\"0\"', false",
        "'\"\"',",
        "null,"
    })
    void booleans(String sent, Boolean read) throws Exception {
        assertThat(Json.MAPPER.readValue(sent, Boolean.class)).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is never read with another number, text or object as a boolean")
    @ValueSource(strings = {"2", "-1", "0.5", "1e9999", "\"yes\"", "\"10\"", "{}", "[]"})
    void noBoolean(String sent) {
        assertThatThrownBy(() -> Json.MAPPER.readValue(sent, Boolean.class)).isInstanceOf(JsonMappingException.class);
    }

    private static List<Account> accounts(String body) throws Exception {
        return Json.MAPPER.readValue(body, new TypeReference<List<Account>>() {});
    }
}
