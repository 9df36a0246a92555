package io.github.belvo4j.simulator.internal.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.internal.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Social security reports what the bank account shows. */
class EmploymentsTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension();

    private final Client client = Client.of(belvo);

    private JsonNode read(String institution, String collection) {
        String link = client.post(Client.registration("bnk100", "full").put("institution", institution))
                .text("id");
        JsonNode read = client.call(
                        "POST", collection, Json.object().put("link", link).toString())
                .body();
        return read.isArray() ? read.path(0) : read;
    }

    @Test
    void inMexico() {
        JsonNode record = read("imss_mx_employment", "/api/employment-records/");
        belvo.reset();
        JsonNode owner = read("erebor_mx_retail", "/api/owners/");
        belvo.reset();
        JsonNode income = read("erebor_mx_retail", "/api/incomes/");

        assertThat(record.path("internal_identification")).isEqualTo(owner.at("/document_id/document_number"));
        assertThat(record.at("/personal_data/document_ids/0/document_number"))
                .isEqualTo(owner.at("/document_id/document_number"));
        assertThat(record.at("/employment_records/0/monthly_salary").decimalValue())
                .isEqualByComparingTo(
                        income.at("/income_streams/0/monthly_average").decimalValue());
        assertThat(income.at("/income_streams/0/last_income_description").asText())
                .contains(record.at("/employment_records/0/employer").asText().replace(" SA DE CV", ""));
    }

    @Test
    void inBrazil() {
        JsonNode employment = read("inss_br_employment", "/api/br/employments/");
        belvo.reset();
        JsonNode income = read("erebor_br_retail", "/api/incomes/");

        assertThat(employment
                        .at("/salaries/0/base_amount")
                        .decimalValue()
                        .subtract(employment.at("/salaries/0/retained_amount").decimalValue()))
                .isEqualByComparingTo(
                        income.at("/income_streams/0/monthly_average").decimalValue());
    }
}
