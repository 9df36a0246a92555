package io.github.belvo4j.simulator.internal.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.Client.Response;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.model.SimulatedLink;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls about one link. */
class LinkTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension();

    private final Client client = Client.of(belvo);

    private Response call(String method, String id, ObjectNode body) {
        return client.call(method, "/api/links/" + id + "/", body.toString());
    }

    @Test
    void aLinkIsReadAsItWasRegistered() {
        Response registered = client.register("bnk100", "full");

        Response read = client.get("/api/links/" + registered.text("id") + "/");

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(registered.body());
    }

    @Test
    void propertiesCanBeChosen() {
        client.register("bnk100", "full");

        assertThat(client.get("/api/links/?fields=id,status")
                        .body()
                        .at("/results/0")
                        .fieldNames())
                .toIterable()
                .containsExactly("id", "status");
        assertThat(client.get("/api/links/?omit=id,status")
                        .body()
                        .at("/results/0")
                        .fieldNames())
                .toIterable()
                .contains("institution")
                .doesNotContain("id", "status");
    }

    @Test
    void anUpdateLogsInWithTheNewPassword() {
        String id = client.register("bnk100", "full").text("id");
        belvo.clock().advance(Duration.ofDays(1));

        Response updated = call("PUT", id, Json.object().put("password", "changed"));

        assertThat(updated.status()).isEqualTo(200);
        assertThat(updated.text("last_accessed_at")).isGreaterThan(updated.text("created_at"));
        assertThat(call("PUT", id, Json.object().putNull("password")).summary()).isEqualTo("400 null password");
        assertThat(call("PUT", id, Json.object()).status()).isEqualTo(200);
    }

    @Test
    void anUpdateCanBeStoppedByMfa() {
        String id = client.resume(client.register("mfa_default", "pass_valid"), "111111")
                .text("id");

        Response wrong = call("PUT", id, Json.object().put("password", "wrong"));
        Response challenged = call("PUT", id, Json.object().put("password", "pass_valid"));

        assertThat(wrong.summary()).isEqualTo("400 login_error");
        assertThat(challenged.summary()).isEqualTo("428 token_required");
        assertThat(belvo.links()).extracting(SimulatedLink::status).containsExactly("token_required");
        assertThat(client.resume(challenged, "111111").text("status")).isEqualTo("valid");
    }

    @Test
    void anUpdateWithItsTokenPassesAtOnce() {
        String id = client.resume(client.register("mfa_default", "pass_valid"), "111111")
                .text("id");

        Response updated =
                call("PUT", id, Json.object().put("password", "pass_valid").put("token", "111111"));

        assertThat(updated.status()).isEqualTo(200);
        assertThat(updated.text("status")).isEqualTo("valid");
    }

    @Test
    void anUpdateEndsTheSessionThatWasOpen() {
        Response first = client.register("mfa_default", "pass_valid");
        String id = first.entry().path("link").asText();

        Response second = call("PUT", id, Json.object().put("password", "pass_valid"));

        assertThat(client.resume(first, "111111").summary()).isEqualTo("400 session_expired");
        assertThat(client.resume(second, "111111").status()).isEqualTo(200);
    }

    @Test
    void theAccessModeChanges() {
        String id = client.register("bnk100", "full").text("id");

        Response changed = call("PATCH", id, Json.object().put("access_mode", "recurrent"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("access_mode")).isEqualTo("recurrent");
        assertThat(changed.text("refresh_rate")).isEqualTo("7d");
        assertThat(call("PATCH", id, Json.object().put("access_mode", "often")).summary())
                .isEqualTo("400 invalid_choice access_mode");
    }

    @Test
    void aChangeThatIsStoppedByMfaHappensWhenItIsResumed() {
        String id = client.resume(client.register("mfa_default", "pass_valid"), "111111")
                .text("id");

        Response challenged = call("PATCH", id, Json.object().put("access_mode", "recurrent"));

        assertThat(challenged.status()).isEqualTo(428);
        assertThat(belvo.links()).extracting(SimulatedLink::accessMode).containsExactly("single");
        assertThat(client.resume(challenged, "111111").text("access_mode")).isEqualTo("recurrent");
    }

    @Test
    void aLinkIsRefreshedEveryTenMinutesAtMost() {
        String id = client.register("bnk100", "full").text("id");

        Response refreshed = client.withAsync().refresh(id, "ACCOUNTS");

        assertThat(refreshed.status()).isEqualTo(202);
        assertThat(belvo.webhooks()).singleElement().satisfies(webhook -> {
            assertThat(webhook.type()).isEqualTo("ACCOUNTS");
            assertThat(webhook.body()).contains(refreshed.text("request_id"));
        });
        assertThat(client.get("/api/accounts/?link=" + id).body().path("count").intValue())
                .isPositive();
        belvo.clock().advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(client.refresh(id).summary()).isEqualTo("409 link_refreshed");
        belvo.clock().advance(Duration.ofSeconds(1));
        assertThat(client.refresh(id).status()).isEqualTo(202);
    }

    @Test
    void aRefreshThatIsStoppedByMfaHappensWhenItIsResumed() {
        String id = client.resume(client.register("mfa_default", "pass_valid"), "111111")
                .text("id");

        Response challenged = client.refresh(id, "ACCOUNTS");

        assertThat(challenged.summary()).isEqualTo("428 token_required");
        assertThat(belvo.webhooks()).isEmpty();
        assertThat(client.resume(challenged, "111111").text("status")).isEqualTo("valid");
        assertThat(belvo.webhooks()).hasSize(1);
        assertThat(client.refresh(id).summary()).isEqualTo("409 link_refreshed");
    }

    @Test
    void onlyALinkInUseIsRefreshed() {
        String invalid = client.register("bnk100", "full").text("id");
        belvo.invalidate(invalid);
        String unconfirmed = client.register("mfa_default", "pass_valid")
                .entry()
                .path("link")
                .asText();

        assertThat(client.refresh(invalid).summary()).isEqualTo("400 invalid_link");
        assertThat(client.refresh(unconfirmed).summary()).isEqualTo("400 unconfirmed_link");
        assertThat(client.refresh("6c1c7a5e-0000-4000-8000-000000000000").summary())
                .isEqualTo("404 not_found");
    }

    @Test
    void aDeletedLinkIsGone() {
        String id = client.register("bnk100", "full").text("id");

        Response deleted = call("DELETE", id, Json.object());

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.raw().body()).isEmpty();
        assertThat(client.get("/api/links/" + id + "/").summary()).isEqualTo("404 not_found");
        assertThat(client.register("bnk100", "full").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"GET, {}", "PUT, {\"password\": \"full\"}", "PATCH, {}", "DELETE, {}"})
    void anUnknownLinkIsNotFound(String method, String body) {
        assertThat(client.call(method, "/api/links/6c1c7a5e-0000-4000-8000-000000000000/", body)
                        .summary())
                .isEqualTo("404 not_found");
    }
}
