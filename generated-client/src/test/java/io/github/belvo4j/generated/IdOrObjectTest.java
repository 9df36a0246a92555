package io.github.belvo4j.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.belvo4j.model.Charge;
import io.github.belvo4j.model.ChargeBeneficiaryDetails;
import io.github.belvo4j.model.CreateBrazilPaymentIntentRequest;
import io.github.belvo4j.model.CreateCustomerRequest;
import io.github.belvo4j.model.CreateCustomerRequestOrId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where the API has an ID or an object, a model")
class IdOrObjectTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    @DisplayName("reads an ID, and writes it back")
    void id() throws Exception {
        String json = "{\"beneficiary\":\"a-1\"}";

        Charge charge = MAPPER.readValue(json, Charge.class);

        assertThat(charge.getBeneficiary().getId()).isEqualTo("a-1");
        assertThat(charge.getBeneficiary().getObject()).isNull();
        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(charge))).isEqualTo(MAPPER.readTree(json));
    }

    @Test
    @DisplayName("reads an object with all its properties, including unknown ones")
    void object() throws Exception {
        JsonNode json = MAPPER.readTree("{\"beneficiary\": {\"bank_account\": {\"id\": \"a-1\"}, \"new\": 1}}");

        Charge charge = MAPPER.treeToValue(json, Charge.class);

        ChargeBeneficiaryDetails beneficiary = charge.getBeneficiary().getObject();
        assertThat(charge.getBeneficiary().getId()).isNull();
        assertThat(beneficiary.getBankAccount().getId()).isEqualTo("a-1");
        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(charge))).isEqualTo(json);
    }

    @Test
    @DisplayName("is null where the API has null")
    void nothing() throws Exception {
        assertThat(MAPPER.readValue("{\"beneficiary\": null}", Charge.class).getBeneficiary())
                .isNull();
    }

    @Test
    @DisplayName("can be set to either, and is equal by content")
    void requests() throws Exception {
        CreateCustomerRequestOrId object = CreateCustomerRequestOrId.of(new CreateCustomerRequest().name("Ana"));

        assertThat(MAPPER.writeValueAsString(
                        new CreateBrazilPaymentIntentRequest().customer(CreateCustomerRequestOrId.ofId("c-1"))))
                .isEqualTo("{\"customer\":\"c-1\"}");
        assertThat(MAPPER.writeValueAsString(new CreateBrazilPaymentIntentRequest().customer(object)))
                .isEqualTo("{\"customer\":{\"name\":\"Ana\"}}");
        assertThat(object)
                .isEqualTo(CreateCustomerRequestOrId.of(new CreateCustomerRequest().name("Ana")))
                .hasSameHashCodeAs(CreateCustomerRequestOrId.of(new CreateCustomerRequest().name("Ana")))
                .isNotEqualTo(CreateCustomerRequestOrId.ofId("Ana"))
                .hasToString(new CreateCustomerRequest().name("Ana").toString());
    }
}
