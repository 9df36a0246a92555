package io.github.belvo4j.simulator.internal.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.Client.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension();

    private final Client client = Client.of(belvo);

    @Test
    void aLinkIsValidAtOnceWhenTheInstitutionAsksForNothingMore() {
        Response response = client.post(Client.registration("bnk100", "full").put("external_id", "customer-1"));

        assertThat(response.status()).isEqualTo(201);
        assertThat(UUID.fromString(response.text("id"))).isNotNull();
        assertThat(response.text("institution")).isEqualTo("erebor_mx_retail");
        assertThat(response.text("status")).isEqualTo("valid");
        assertThat(response.text("access_mode")).isEqualTo("single");
        assertThat(response.body().path("refresh_rate").isNull()).isTrue();
        assertThat(response.text("external_id")).isEqualTo("customer-1");
        assertThat(response.text("institution_user_id")).matches("[A-Za-z0-9\\-=_]{44}");
        assertThat(response.text("created_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(response.text("last_accessed_at")).isGreaterThanOrEqualTo(response.text("created_at"));
    }

    @Test
    void aLinkIsRecurrentUnlessSaidOtherwise() {
        var registration = Client.registration("bnk100", "full");
        registration.remove("access_mode");

        Response response = client.post(registration);

        assertThat(response.text("access_mode")).isEqualTo("recurrent");
        assertThat(response.text("refresh_rate")).isEqualTo("7d");
    }

    @ParameterizedTest
    @CsvSource({
        "bnk100, full, 201",
        "fiscal100, full, 201",
        "user_valid, pass_valid, 201",
        "somebody, anything, 201",
        "user_invalid, pass_invalid, 400 login_error",
        "mfa_default, wrong, 400 login_error",
        "mfa_qr, pass_valid, 400 login_error",
        "1234567890abcdefg, 1234567890abcdefg, 400 validation_error username",
        "activation_required, pass_valid, 428 activation_required",
        "mfa_default, pass_valid, 428 token_required",
    })
    void theUserDecidesWhatHappens(String username, String password, String expected) {
        assertThat(client.register(username, password).summary()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "access_mode, sometimes, 400 invalid_choice access_mode",
        "external_id, ab, 400 invalid external_id",
        "credentials_storage, 366d, 400 invalid_credentials_storage credentials_storage",
        "fetch_resources, ACCOUNTS, 400 not_a_list fetch_resources",
        "fetch_resources, 7, 400 not_a_list fetch_resources",
    })
    void valuesOutsideTheirBoundsAreRefused(String field, String value, String expected) {
        assertThat(client.post(Client.registration("bnk100", "full").put(field, value))
                        .summary())
                .isEqualTo(expected);
        assertThat(belvo.links()).isEmpty();
    }

    @Test
    void aFailedLoginLeavesNoLink() {
        client.register("user_invalid", "pass_invalid");
        client.register("activation_required", "pass_valid");

        assertThat(belvo.links()).isEmpty();
    }

    @Test
    void theSameUserAtTheSameInstitutionIsADuplicate() {
        Response first = client.register("bnk100", "full");
        Response second = client.register("bnk100", "full");
        Response elsewhere = client.post(Client.registration("bnk100", "full").put("institution", "planet_mx"));

        assertThat(second.summary()).isEqualTo("400 duplicated");
        assertThat(second.entry().path("institution_user_id").asText()).isEqualTo(first.text("institution_user_id"));
        assertThat(elsewhere.status()).isEqualTo(201);
    }

    @Test
    void theRightTokenUpFrontPassesAtOnce() {
        String link = client.resume(client.register("mfa_default", "pass_valid"), "111111")
                .text("id");
        Response right = retrieve(link, "111111");
        String status = client.get("/api/links/" + link + "/").text("status");
        Response wrong = retrieve(link, "999999");

        assertThat(right.status()).isEqualTo(201);
        assertThat(status).isEqualTo("valid");
        assertThat(wrong.summary()).isEqualTo("428 token_required");
    }

    private Response retrieve(String link, String token) {
        return client.call("POST", "/api/accounts/", "{\"link\": \"%s\", \"token\": \"%s\"}".formatted(link, token));
    }
}
