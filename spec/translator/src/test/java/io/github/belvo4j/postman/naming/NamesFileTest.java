package io.github.belvo4j.postman.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.location.SchemaLocation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesFileTest {
    private static NamesFile read(String yaml) {
        return NamesFile.read("", yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsPlaces() {
        NamesFile names = read("""
                operations:
                  GET /users/{id}/: getUser
                schemas:
                  GET /users/{user}/ 200: User
                  POST /users/ request /address: Address
                  GET /users/ default: Failure
                """);

        assertThat(names.operations()).containsEntry(new SchemaLocation("GET /users/{}/", "", ""), "getUser");
        assertThat(names.schemas())
                .containsEntry(new SchemaLocation("GET /users/{}/", "200", ""), "User")
                .containsEntry(new SchemaLocation("POST /users/", "request", "/address"), "Address")
                .containsEntry(new SchemaLocation("GET /users/", "default", ""), "Failure");
    }

    @Test
    void readsAnEmptyFile() {
        assertThat(read("")).isEqualTo(NamesFile.EMPTY);
        assertThat(read("operations:\nschemas:\n").operations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "names: {}                                        | /names",
                "hello                                            | not a names file",
                "schemas: [User]                                  | /schemas",
                "operations: getUser                              | /operations",
                "operations: {GET /a b: c}                        | GET /a b: expected METHOD PATH",
                "operations: {GET a: c}                           | GET a: expected METHOD PATH",
                "operations: {GET /a: get-a}                      | letters, digits",
                "operations: {GET /a: 1a}                         | letters, digits",
                "schemas: {GET /a: A}                             | request|STATUS",
                "schemas: {GET /a 200 b: A}                       | expected METHOD PATH",
                "schemas: {GET /a 99: A}                          | expected METHOD PATH",
                "schemas: {GET /a 600: A}                         | expected METHOD PATH",
                "schemas: {GET /a 200 /b c: A}                    | expected METHOD PATH",
                "operations: {'GET /a/{b}': c, 'GET /a/{d}': e}   | named twice",
                "operations: [                                    | line",
                "a: &x [1]                                        | /a",
            })
    void refusesWhatIsNoPlace(String yaml, String reason) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(reason.split("\\|")[0]);
    }

    @Test
    void refusesAliasesAndBombs() {
        assertThatThrownBy(() -> read("operations: &a {GET /a: b}\nschemas: *a\n"))
                .isInstanceOf(InputException.class)
                .hasMessage("line 2: aliases aren't supported");
        for (String alias :
                List.of("{a: &x 1, b: *x}", "{a: &x 1, b: [*x]}", "a: &x 1\nb:\n- *x", "{\"a\": &x 1, \"b\":*x}")) {
            assertThatThrownBy(() -> read(alias))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("aliases");
        }
        assertThatThrownBy(() -> read("[".repeat(5_000)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 1: nested more than 200 levels deep");
        assertThatThrownBy(() -> read("operations:\n  GET /a: b\n  GET /a: c\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 3: duplicate key 'GET /a'");
    }
}
