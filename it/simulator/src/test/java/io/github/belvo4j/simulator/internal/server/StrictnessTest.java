package io.github.belvo4j.simulator.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.Client.Response;
import io.github.belvo4j.simulator.internal.document.ApiDocument;
import io.github.belvo4j.simulator.internal.document.PathItem;
import io.github.belvo4j.simulator.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulator refuses what Belvo would refuse. Isolated, since it reads the log of the whole JVM. */
@Isolated
class StrictnessTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo =
            new BelvoSimulatorExtension(BelvoSimulator.builder().seededLinks(1));

    private final Client client = Client.of(belvo);

    @Test
    void whatIsListedIsAnInstitution() {
        for (JsonNode institution : client.get("/api/institutions/").body().path("results")) {
            Response registered = client.post(Client.registration("bnk100", "full")
                    .put("institution", institution.path("name").asText()));

            assertThat(registered.status()).as(institution.toString()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value_date__range=2026-01-01,soon | 400 invalid value_date__range",
                "account__in=none | 400 invalid account__in",
                "value_date__gte=2020-01-01 | 200",
                "created_at__gte=2020-01-01T00:00:00Z | 200",
                "amount__range=0.01,99999999 | 200",
            })
    void filtersAreChecked(String filter, String expected) {
        String link = belvo.links().get(0).id().toString();

        assertThat(client.get("/api/transactions/?link=" + link + "&" + filter).summary())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/links/?status=broken, 400 invalid_choice status",
        "'/api/links/?status__in=valid,broken', 400 invalid_choice status__in",
        "/api/links/?refresh_rate=5h, 400 invalid_choice refresh_rate",
        "/api/accounts/?category=CHEQUE, 400 invalid_choice category",
        "/api/institutions/?status=asleep, 400 invalid_choice status",
        "'/api/links/?status__in=valid,invalid', 200",
        "/api/links/?refresh_rate=7d, 200",
        "/api/accounts/?category=LOAN_ACCOUNT, 200",
        "/payments/br/payment-intents/?status=FAILED, 200",
        "/api/accounts/?number=anything, 200",
        "/api/accounts/?currency=peso, 400 invalid currency",
        "/api/accounts/?currency=mxn, 400 invalid currency",
        "'/api/accounts/?currency__in=MXN,PESO', 400 invalid currency__in",
        "'/api/accounts/?currency__in=MXN,USD', 200",
        "/api/institutions/?country_code=MEX, 400 invalid country_code",
        "/api/institutions/?country_code=MX, 200",
        "/api/links/?institution_user_id=me, 400 invalid institution_user_id",
        "/api/links/?external_id=ab, 400 invalid external_id",
        "/api/links/?id__in=1, 400 invalid id__in",
        "/api/links/?created_at__range=2026-01-01, 400 invalid created_at__range",
        "'/api/links/?created_at__range=2026-01-01,2026-01-02,2026-01-03', 400 invalid created_at__range",
        "'/api/accounts/?balance__current__range=1,many', 400 invalid balance__current__range",
        "/api/accounts/?name__icontains=ab, 400 invalid name__icontains",
        "/api/owners/?email=nobody, 400 invalid email",
        "/api/consents/?user_document=123, 400 invalid user_document",
        "/api/invoices/?status=Vigente, 200",
        "/api/invoices/?status=Pagada, 400 invalid_choice status",
        "'/api/invoices/?status__in=Vigente,Pagada', 400 invalid_choice status__in",
        "/api/links/?institution=Erebor, 400 invalid institution",
        "'/api/accounts/?institution__in=erebor_mx_retail,Erebor', 400 invalid institution__in",
        "/api/institutions/?name=Erebor%20Bank, 400 invalid name",
        "/api/institutions/?name=erebor_mx_retail, 200",
        "/api/institutions/?website=erebor, 400 invalid website",
        "/api/institutions/?website=https://www.erebor.example, 200",
        "/api/employment-records/?internal_identification=123, 400 invalid internal_identification",
        "/api/employment-records/?internal_identification=OELX900514MDFRNM05, 200",
        "/api/accounts/?type=anything, 200",
        "/api/accounts/?public_identification_name=anything, 200",
        "/api/invoices/?invoice_identification=anything, 200",
        "/api/tax-returns/?tipo_declaracion=anything, 200",
        "/api/accounts/?category=, 200",
        "/api/links/?page=0, 400 invalid page",
        "/api/links/?page=first, 400 invalid page",
        "/api/links/?page_size=0, 400 invalid page_size",
        "/api/links/?page_size=5000, 200",
    })
    void aFilterTakesTheValuesThatItsPropertyMayHave(String request, String expected) {
        assertThat(client.get(request).summary()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/transactions/ | {'date_from': '01/06/2026'} | 400 invalid date_from",
                "/api/transactions/ | {'date_from': '2026-06-31'} | 400 invalid date_from",
                "/api/transactions/ | {'date_from': '2026-06-01T00:00:00Z'} | 400 invalid date_from",
                "/api/accounts/ | {'link': 'none'} | 400 invalid link",
                "/api/invoices/ | {'date_from': '2026-06-01', 'date_to': '2026-06-30', 'type': 'OUT'} | 400 invalid_choice type",
                "/api/accounts/ | {'save_date': true} | 403 unknown save_date",
            })
    void bodiesAreChecked(String path, String fields, String expected) throws IOException {
        JsonNode body = Json.object()
                .put("link", belvo.links().get(0).id().toString())
                .setAll((ObjectNode) Json.parse(fields.replace('\'', '"')));

        assertThat(client.call("POST", path, body.toString()).summary()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'12,50'", "12.505", "abc", "-1"})
    void anAmountIsAnAmount(String amount) {
        String intent = """
                {"amount": "%s", "customer": "0a941459-1039-4857-8cbf-603696ea40af", "description": "Order 7",
                 "allowed_payment_method_types": ["open_finance"],
                 "payment_method_details": {"open_finance": {"callback_url": "https://shop.example/back"}}}""".formatted(amount);

        assertThat(client.call("POST", "/payments/br/payment-intents/", intent).summary())
                .isEqualTo("400 invalid amount");
    }

    @Test
    void theFirewallDoesNotSayWhyButTheSimulatorDoes() {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(new SimpleFormatter().formatMessage(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("io.github.belvo4j.simulator");
        log.addHandler(handler);
        try {
            Response refused = client.call("PATCH", "/api/links/", "{\"token\": \"123456\", \"colour\": \"blue\"}");

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.header("Content-Type")).startsWith("text/html");
            assertThat(refused.raw().body()).doesNotContain("colour");
            assertThat(refused.header("X-Simulator-Reason")).isEqualTo("unknown field or parameter: colour");
            assertThat(logged).containsExactly("403 for PATCH /api/links/, unknown field or parameter: colour");
        } finally {
            log.removeHandler(handler);
        }
    }

    @Test
    void everyFilterIsCheckedOrListedAsTakingAnyText() throws IOException {
        String listed;
        try (InputStream list = BelvoSimulator.class.getResourceAsStream("internal/admin/behaviour.json")) {
            listed = Json.parse(list).toString();
        }
        for (PathItem path : ApiDocument.ofBelvo().paths()) {
            if (path.has("GET") && path.isList() && !path.hasVariables()) {
                for (String name : path.operation("GET").query().keySet()) {
                    Response answer = client.get(path.template() + "?" + name + "=~~~~");
                    String filter = "`" + name.replaceFirst("__(in|icontains)$", "") + "`";

                    assertThat(answer.body().findValuesAsText("field").contains(name) || listed.contains(filter))
                            .as(path.template() + " " + name)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void theGuideTellsGuessesApart() throws IOException {
        String guide = Files.readString(Path.of("../../docs/simulator.md"));
        try (InputStream list = BelvoSimulator.class.getResourceAsStream("internal/admin/behaviour.json")) {
            assertThat(Json.parse(list))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.path("source").asText()).isIn("documented", "seen", "guessed"))
                    .allSatisfy(row -> assertThat(guide)
                            .contains("| " + row.path("what").asText() + " | "
                                    + row.path("source").asText() + " |\n"));
        }
    }
}
