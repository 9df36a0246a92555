package io.github.belvo4j.simulator.internal.institution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.Client.Response;
import io.github.belvo4j.simulator.internal.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxUserTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension();

    private final Client client = Client.of(belvo);

    private JsonNode retrieve(String collection, String username, String password) {
        String link = client.register(username, password).text("id");
        return client.call("POST", collection, Json.object().put("link", link).toString())
                .body();
    }

    @ParameterizedTest
    @CsvSource({
        "bnk100, full, 4, 365",
        "bnk101, nodata, 0, 0",
        "bnk101, other, 4, 365",
        "bnk102, low, 1, 10",
        "fiscal101, nodata, 0, 0",
        "fiscal102, low, 1, 10",
    })
    void theUserDecidesHowMuchThereIs(String username, String password, int accounts, int transactions) {
        String link = client.register(username, password).text("id");
        String request = Json.object().put("link", link).toString();
        client.call("POST", "/api/accounts/", request);
        client.call(
                "POST",
                "/api/transactions/",
                Json.object()
                        .put("link", link)
                        .put("date_from", "2000-01-01")
                        .put("date_to", "2100-01-01")
                        .toString());

        assertThat(client.get("/api/accounts/?link=" + link)
                        .body()
                        .path("count")
                        .intValue())
                .isEqualTo(accounts);
        assertThat(client.get("/api/transactions/?link=" + link)
                        .body()
                        .path("count")
                        .intValue())
                .isEqualTo(transactions);
    }

    @Test
    void whatIsOneObjectIsThereEvenWithoutData() {
        assertThat(retrieve("/api/incomes/", "bnk101", "nodata").isObject()).isTrue();
    }

    @Test
    void balancesMayBeNegative() {
        assertThat(retrieve("/api/accounts/", "bnk103", "negative"))
                .isNotEmpty()
                .allMatch(
                        account -> account.at("/balance/current").decimalValue().signum() < 0)
                .allMatch(account ->
                        account.at("/balance/available").decimalValue().signum() < 0);
        assertThat(retrieve("/api/accounts/", "bnk100", "full"))
                .allMatch(
                        account -> account.at("/balance/current").decimalValue().signum() > 0);
    }

    @ParameterizedTest
    @CsvSource({
        "adv_invalid, pass_valid, 400 login_error",
        "too_many_sessions, x, 400 too_many_sessions",
        "institution_down, x, 400 institution_down",
        "institution_unavailable, x, 400 institution_unavailable",
        "institution_inactive, x, 400 institution_inactive",
        "request_timeout, x, 408 request_timeout",
        "unexpected_error, x, 500 unexpected_error",
    })
    void someAreRefused(String username, String password, String expected) {
        assertThat(client.register(username, password).summary()).isEqualTo(expected);
        assertThat(belvo.links()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ironbank_br_retail, username2, x999, 400 login_error",
        "ironbank_mx_retail, username2, 999, 400 login_error",
        "ironbank_br_retail, username2, x998, 201",
        "erebor_br_retail, username2, x999, 201",
    })
    void valuesThatEndIn999AreWrongAtIronbank(String institution, String field, String value, String expected) {
        Response response = client.post(Client.registration("adv_valid", "pass_valid")
                .put("institution", institution)
                .put(field, value));

        assertThat(response.summary()).isEqualTo(expected);
    }

    @Test
    void theInstitutionsOfTheGuideExist() throws IOException {
        List<String> institutions =
                client.get("/api/institutions/").body().path("results").findValuesAsText("name");
        String guide = Files.readString(Path.of("../../docs/simulator.md"));

        assertThat(Pattern.compile("`(\\w+_(?:br|cl|co|mx)_\\w+)`")
                        .matcher(guide)
                        .results())
                .hasSizeGreaterThan(10)
                .extracting(name -> name.group(1))
                .isSubsetOf(institutions);
    }

    /** {@code bnk100 | full | has all data}. */
    private static List<String> table() {
        return Arrays.stream(SandboxUser.values())
                .map(user -> String.join(" | ", user.shownUsername(), user.shownPassword(), user.outcome()))
                .toList();
    }

    private static List<String> rows(String text, String row) {
        return Pattern.compile(row, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(match -> String.join(" | ", match.group(1), match.group(2), match.group(3))
                        .replaceAll("\\{@code ([^}]*)}|</?code>|`", "$1")
                        .replace("&#39;", "'")
                        .replaceAll("[\\s*]+", " "))
                .toList();
    }

    @Test
    void thePageShowsThem() {
        assertThat(rows(
                        client.page("/"),
                        "<tr><th scope=\"row\">([^/]*?(?:</code>)?)</th><td>(.*?)</td><td>(.*?)</td></tr>"))
                .containsExactlyElementsOf(table());
    }

    @Test
    void theJavadocAndTheGuideShowThem() throws IOException {
        String javadoc = Files.readString(Path.of("src/main/java/io/github/belvo4j/simulator/BelvoSimulator.java"));
        String guide = Files.readString(Path.of("../../docs/simulator.md"));

        assertThat(rows(javadoc, "<tr><td>(.*?)</td>[\\s*]*<td>(.*?)</td>[\\s*]*<td>(.*?)</td></tr>"))
                .containsExactlyElementsOf(table());
        assertThat(rows(
                        guide.substring(guide.indexOf("| User name")).split("\n\n", 2)[0],
                        "\\| ([^|-]+) \\| ([^|]+) \\| ([^|]+) \\|\n?"))
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of("User name | Password | The user …"), table().stream())
                                .toList());
    }
}
