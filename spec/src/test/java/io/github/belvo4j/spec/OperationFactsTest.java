package io.github.belvo4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The facts that clients act on")
class OperationFactsTest {

    private static JsonNode document;

    @BeforeAll
    static void translate() {
        document = TranslatedDocument.withoutWords();
    }

    @Test
    @DisplayName("are stated for every operation and schema")
    void areComplete() {
        assertThat(OperationFacts.faults(document)).isEmpty();
    }

    @Test
    @DisplayName("say that payments, and nothing else, are signed with the payments key pair")
    void paymentsHaveTheirOwnKeys() {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .forEach(operation -> assertThat(
                                        operation.at("/security/0").has("paymentsAuth"))
                                .as(operation.path("operationId").asText())
                                .isEqualTo(path.getKey().startsWith("/payments/"))));
    }

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource({
        "/paths/~1api~1links~1/post, x-idempotent, registerLink must say x-idempotent",
        "/paths/~1api~1accounts~1{id}~1/delete, x-idempotent, deleteAccount must say x-idempotent",
        "/paths/~1api~1owners~1/post, x-resumed-by, retrieveOwners documents a 428",
        "/paths/~1api~1employment-records~1/post, x-resumable, retrieveEmploymentRecords documents a 428",
        "/paths/~1api~1owners~1/post/responses/428, links, retrieveOwners: x-resumed-by and the Link Object",
        "/paths/~1api~1invoices~1, patch, retrieveInvoices: x-resumed-by names no PATCH",
        "/paths/~1api~1links~1{id}~1/delete, x-async-header, deleteLink must say x-async-header",
        "/paths/~1api~1br~1investments~1/post, x-async-header, retrieveBrazilInvestments must say x-async-header",
        "/paths/~1api~1cl~1debt-reports~1/post, x-async-header, retrieveChileDebtReports must say x-async-header",
        "/paths/~1api~1links~1{id}~1/delete/responses/202, x-asynchronous, deleteLink must say x-asynchronous",
        "/paths/~1api~1links~1/get/parameters/1, x-page-number, listLinks must say x-page-number",
        "/components/schemas/LinkPage/properties/results, x-page-items, LinkPage.results must say x-page-items",
        "/components/securitySchemes, paymentsAuth, listBrazilPaymentInstitutions names no security scheme",
        "/components/schemas/UpdateLinkRequest/properties/password, format, UpdateLinkRequest.password looks like",
        "/components/schemas/ResumeRequest/properties/token, x-single-use, ResumeRequest.token must say x-single-use",
    })
    @DisplayName("are reported by name if they are missing")
    void areMissed(String place, String fact, String fault) {
        JsonNode incomplete = document.deepCopy();
        ((ObjectNode) incomplete.at(place)).remove(fact);

        assertThat(OperationFacts.faults(incomplete))
                .anySatisfy(found -> assertThat(found).startsWith(fault));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/paths/~1api~1links~1/get, x-idempotent, listLinks must say x-idempotent",
        "/paths/~1api~1owners~1/post, x-resumed-by, retrieveOwners: x-resumed-by and the Link Object",
        "/paths/~1api~1token~1/post, x-idempotency-key, createToken must say x-idempotency-key",
        "/paths/~1api~1bills~1/post, x-async-header, retrieveBills must say x-async-header",
    })
    @DisplayName("are reported if they contradict the rest of the document")
    void areContradicted(String place, String fact, String fault) {
        JsonNode wrong = document.deepCopy();
        ((ObjectNode) wrong.at(place)).put(fact, "resumeLink");

        assertThat(OperationFacts.faults(wrong))
                .anySatisfy(found -> assertThat(found).startsWith(fault));
    }
}
