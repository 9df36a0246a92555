package io.github.belvo4j.simulator.internal.institution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.internal.json.Json;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An institution has the data for its type and country. */
class ProductsTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension();

    private final Client client = Client.of(belvo);

    private String link(String institution) {
        return client.post(Client.registration("bnk100", "full").put("institution", institution))
                .text("id");
    }

    private String read(String institution, String collection) {
        ObjectNode request = Json.object().put("link", link(institution));
        if (collection.endsWith("invoices/")) {
            request.put("type", "INFLOW").put("date_from", "2026-01-01").put("date_to", "2026-01-31");
        }
        return client.call("POST", collection, request.toString()).summary();
    }

    @ParameterizedTest
    @CsvSource({
        "erebor_mx_retail, /api/invoices/",
        "erebor_mx_retail, /api/employment-records/",
        "erebor_mx_retail, /api/br/investments/",
        "erebor_br_retail, /api/br/employments/",
        "gotham_mx_business, /api/tax-status/",
        "sat_mx_fiscal, /api/accounts/",
        "sat_mx_fiscal, /api/cl/tax-status/",
        "tatooine_cl_fiscal, /api/tax-status/",
        "imss_mx_employment, /api/incomes/",
        "inss_br_employment, /api/employment-records/",
    })
    void whatItDoesNotHaveCannotBeRead(String institution, String collection) {
        assertThat(read(institution, collection)).isEqualTo("400 unsupported_operation");
    }

    @ParameterizedTest
    @CsvSource({
        "erebor_mx_retail, /api/owners/",
        "erebor_br_retail, /api/br/investments/",
        "gotham_co_business, /api/risk-insights/",
        "tatooine_cl_fiscal, /api/cl/tax-status/",
        "inss_br_employment, /api/owners/",
    })
    void whatItHasCanBeRead(String institution, String collection) {
        assertThat(read(institution, collection)).startsWith("201");
    }

    @Test
    void theListSaysWhatEachOffers() {
        JsonNode all = client.get("/api/institutions/?page_size=1000").body().path("results");

        assertThat(StreamSupport.stream(all.spliterator(), false))
                .allSatisfy(institution -> assertThat(institution.path("resources"))
                        .isNotEmpty()
                        .allMatch(resource ->
                                Products.offersNamed(institution.path("name").asText(), resource.asText())));
        assertThat(client.get("/api/institutions/?resources__allin=INVOICES,TAX_RETURNS")
                        .body()
                        .path("results"))
                .extracting(institution -> institution.path("name").asText())
                .contains("sat_mx_fiscal")
                .doesNotContain("erebor_mx_retail", "tatooine_cl_fiscal");
    }

    @Test
    void whatItDoesNotHaveIsNotFetched() {
        ObjectNode registration = Client.registration("bnk100", "full");
        registration.putArray("fetch_resources").add("OWNERS").add("TAX_RETURNS");

        assertThat(client.post(registration).summary()).isEqualTo("400 invalid_fetch_resources fetch_resources");
        assertThat(client.refresh(link("sat_mx_fiscal"), "INVOICES", "OWNERS").summary())
                .isEqualTo("400 invalid_fetch_resources fetch_resources");
    }
}
