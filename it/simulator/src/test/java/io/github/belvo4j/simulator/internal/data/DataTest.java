package io.github.belvo4j.simulator.internal.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.Client.Response;
import io.github.belvo4j.simulator.internal.document.ApiDocument;
import io.github.belvo4j.simulator.internal.document.PathItem;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.link.LinksResource;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The data that is read through links. */
class DataTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension(
            BelvoSimulator.builder().clock(SimulatorClock.fixed(Instant.parse("2030-01-01T12:00:00Z"))));

    private final Client client = Client.of(belvo);

    private String link(String username, String password) {
        return link("/api/accounts/", username, password);
    }

    /** At an institution that offers the data of the list. */
    private String link(String collection, String username, String password) {
        Response registered = client.post(
                Client.registration(username, password).put("institution", Client.institutionWith(collection)));
        return registered.status() == 428 ? client.resume(registered, "111111").text("id") : registered.text("id");
    }

    private Response retrieve(String collection, String link) {
        return client.call("POST", collection, Json.object().put("link", link).toString());
    }

    private long count(String list) {
        return client.get(list).body().path("count").longValue();
    }

    @Test
    void whatIsRetrievedIsStored() {
        String link = link("bnk100", "full");

        Response retrieved = retrieve("/api/accounts/", link);
        JsonNode listed = client.get("/api/accounts/?link=" + link).body();
        String id = retrieved.body().path(0).path("id").asText();

        assertThat(retrieved.status()).isEqualTo(201);
        assertThat(retrieved.body()).isNotEmpty().isEqualTo(listed.path("results"));
        assertThat(client.get("/api/accounts/" + id + "/").body())
                .isEqualTo(retrieved.body().path(0));
        assertThat(client.call("DELETE", "/api/accounts/" + id + "/", "").status())
                .isEqualTo(204);
        assertThat(client.get("/api/accounts/" + id + "/").summary()).isEqualTo("404 not_found");
    }

    @Test
    void whatIsRetrievedIsNotStoredIfTheCallerSaysSo() {
        ObjectNode body = Json.object().put("link", link("bnk100", "full")).put("save_data", false);

        assertThat(client.call("POST", "/api/owners/", body.toString()).status())
                .isEqualTo(200);
        assertThat(count("/api/owners/")).isZero();
    }

    @Test
    void retrievingAgainReplaces() {
        String link = link("bnk100", "full");

        Response first = retrieve("/api/accounts/", link);
        Response second = retrieve("/api/accounts/", link);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(count("/api/accounts/")).isEqualTo(first.body().size());
    }

    @Test
    void dataBelongsToItsLink() {
        String one = link("bnk100", "full");
        String other = link("bnk101", "full");
        retrieve("/api/accounts/", one);
        retrieve("/api/accounts/", other);
        long all = count("/api/accounts/");

        assertThat(count("/api/accounts/?link__in=" + one + "," + other)).isEqualTo(all);
        assertThat(client.get("/api/accounts/?link=" + one).body().path("results"))
                .hasSize((int) all / 2)
                .allMatch(account -> account.path("link").asText().equals(one));

        client.call("DELETE", "/api/links/" + one + "/", "");
        assertThat(count("/api/accounts/")).isEqualTo(all / 2);
        assertThat(count("/api/accounts/?link=" + one)).isZero();
    }

    @Test
    void aLinkMayHaveDataFromItsFirstLoginOn() {
        ObjectNode registration = Client.registration("bnk100", "full").put("institution", "sat_mx_fiscal");
        registration.putArray("fetch_resources").add("TAX_STATUS").add("TAX_RETURNS");
        client.post(registration);

        assertThat(count("/api/tax-status/")).isPositive();
        assertThat(count("/api/tax-returns/")).isPositive();
        assertThat(count("/api/invoices/")).isZero();
    }

    @Test
    void onlyAValidLinkIsRead() {
        Response waiting = client.register("mfa_default", "pass_valid");
        String unconfirmed = waiting.entry().path("link").asText();
        String invalid = link("bnk100", "full");
        belvo.invalidate(invalid);

        assertThat(retrieve("/api/accounts/", "d5c3b2a1-0000-4000-8000-000000000000")
                        .summary())
                .isEqualTo("400 does_not_exist link");
        assertThat(retrieve("/api/accounts/", unconfirmed).summary()).isEqualTo("400 unconfirmed_link");
        assertThat(retrieve("/api/accounts/", invalid).summary()).isEqualTo("400 invalid_link");
        assertThatThrownBy(() -> belvo.invalidate("none")).isInstanceOf(IllegalArgumentException.class);

        client.call("PUT", "/api/links/" + invalid + "/", "{\"password\": \"new\"}");
        assertThat(retrieve("/api/accounts/", invalid).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/accounts/",
                "/api/owners/",
                "/api/incomes/",
                "/api/recurring-expenses/",
                "/api/risk-insights/",
                "/api/invoices/",
                "/api/transactions/"
            })
    void aRetrievalThatIsChallengedIsResumedWhereItBegan(String collection) {
        String link = link(collection, "mfa_numeric", "numeric_code");
        ObjectNode request = Json.object().put("link", link);
        if (collection.matches(".*(transactions|invoices)/")) {
            request.put("date_from", "2029-12-01").put("date_to", "2029-12-31");
        }
        if (collection.endsWith("invoices/")) {
            request.put("type", "INFLOW");
        }

        Response challenged = client.call("POST", collection, request.toString());
        String answer = Client.resumption(challenged).put("token", "111111").toString();

        assertThat(challenged.summary()).isEqualTo("428 token_required");
        assertThat(client.get("/api/links/" + link + "/").text("status")).isEqualTo("token_required");
        assertThat(client.call("PATCH", "/api/links/", answer).summary()).isEqualTo("400 session_expired");
        assertThat(client.call("PATCH", collection, answer).status()).isEqualTo(201);
        assertThat(client.get("/api/links/" + link + "/").text("status")).isEqualTo("valid");
        assertThat(count(collection + "?link=" + link)).isPositive();
    }

    @Test
    void whatTheFirstCallSaysOfStoringHoldsUntilTheEnd() {
        ObjectNode request = Json.object().put("link", link("mfa_default", "pass_valid"));
        Response challenged = client.call(
                "POST", "/api/owners/", request.put("save_data", false).toString());

        Response resumed = client.call(
                "PATCH",
                "/api/owners/",
                Client.resumption(challenged).put("token", "111111").toString());

        assertThat(resumed.status()).isEqualTo(200);
        assertThat(count("/api/owners/")).isZero();
    }

    @Test
    void employmentRecordsAreChallengedButCannotBeResumed() {
        Response challenged =
                retrieve("/api/employment-records/", link("/api/employment-records/", "mfa_default", "pass_valid"));

        assertThat(challenged.summary()).isEqualTo("428 token_required");
        assertThat(client.call("PATCH", "/api/employment-records/", "{}").summary())
                .isEqualTo("405 method_not_allowed");
    }

    @Test
    void whatHasNoChallengeInTheDocumentIsNotChallenged() {
        assertThat(retrieve("/api/employment-metrics/", link("/api/employment-metrics/", "mfa_default", "pass_valid"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void incomesAreAnObjectAtFirstAndAnArrayWhenResumed() {
        Response challenged = retrieve("/api/incomes/", link("mfa_default", "pass_valid"));
        Response resumed = client.call(
                "PATCH",
                "/api/incomes/",
                Client.resumption(challenged).put("token", "111111").toString());

        assertThat(retrieve("/api/incomes/", link("bnk100", "full")).body().isObject())
                .isTrue();
        assertThat(resumed.body().isArray()).isTrue();
    }

    @Test
    void theSameSeedGivesTheSameData() {
        String first = data(7);

        assertThat(data(7)).isEqualTo(first);
        assertThat(data(8)).isNotEqualTo(first);
    }

    private static String data(long seed) {
        SimulatorClock clock = SimulatorClock.fixed(Instant.parse("2030-01-01T12:00:00Z"));
        try (BelvoSimulator seeded =
                BelvoSimulator.builder().seed(seed).clock(clock).start()) {
            Client client = Client.of(seeded);
            String link = client.register("bnk100", "full").text("id");
            client.refresh(link, "ACCOUNTS", "OWNERS");
            return link
                    + client.get("/api/accounts/").body().path("results")
                    + client.get("/api/owners/").body().path("results");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category=CREDIT_CARD | CREDIT_CARD",
                "category__in=CREDIT_CARD,LOAN_ACCOUNT | CREDIT_CARD LOAN_ACCOUNT",
                "balance__current__lt=0 | ''",
                "type=Préstamos&currency=MXN | LOAN_ACCOUNT",
            })
    void dataIsFiltered(String query, String expected) {
        retrieve("/api/accounts/", link("bnk100", "full"));

        assertThat(client.get("/api/accounts/?" + query).body().path("results").findValuesAsText("category"))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void institutionsAreThereFromTheStart() {
        Response listed = client.get("/api/institutions/?country_code=CO");
        String id = listed.body().at("/results/0/id").asText();

        assertThat(listed.body().at("/results/0/name").asText()).isEqualTo("gringotts_co_retail");
        assertThat(client.get("/api/institutions/" + id + "/").body())
                .isEqualTo(listed.body().at("/results/0"));
        assertThat(count("/api/institutions/?resources__allin=ACCOUNTS,BILLS")).isEqualTo(8);
    }

    @Test
    void whatCallersCreateIsListedAndFound() {
        String customer = """
                {"name": "Tienda Sol", "email": "sol@example.com", "identifier": "11225860000140"}""";
        long before = count("/payments/br/customers/");

        Response created = client.call("POST", "/payments/br/customers/", customer);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("name")).isEqualTo("Tienda Sol");
        assertThat(count("/payments/br/customers/")).isEqualTo(before + 1);
        assertThat(client.get("/payments/br/customers/" + created.text("id") + "/")
                        .body())
                .isEqualTo(created.body());
    }

    @Test
    void everyListHasExamples() {
        assertThat(ApiDocument.ofBelvo().paths())
                .extracting(PathItem::collection)
                .filteredOn(collection -> !collection.equals(LinksResource.COLLECTION))
                // They are part of the samples of payment intents.
                .filteredOn(collection -> !collection.matches("/payments/br/(payment-intents/)?charges/"))
                .allSatisfy(collection ->
                        assertThat(ApiDocument.ofBelvo().examples(collection)).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\d\\dT\\d\\d:\\d\\d:\\d\\d\"",
                "\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\"",
                "\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\"",
                "\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z\"",
                "\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}\\+00:00\"",
                ":\\d+\\.\\d0[,}]"
            })
    void timesComeInEveryFormAndAmountsKeepTheirZeros(String form) {
        retrieve("/api/accounts/", link("bnk100", "full"));

        assertThat(client.get("/api/accounts/").raw().body()).containsPattern(form);
    }
}
