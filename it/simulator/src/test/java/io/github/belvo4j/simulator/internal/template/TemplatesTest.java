package io.github.belvo4j.simulator.internal.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.internal.document.ApiDocument;
import io.github.belvo4j.simulator.internal.document.PathItem;
import io.github.belvo4j.simulator.internal.document.ReferenceResolver;
import io.github.belvo4j.simulator.internal.document.Schema;
import io.github.belvo4j.simulator.internal.document.ValidationErrors;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.institution.Products;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.model.SimulatedLink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample conforms to the resource's schema in the document. */
class TemplatesTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo =
            new BelvoSimulatorExtension(BelvoSimulator.builder().seededLinks(9));

    private static final JsonNode DOCUMENT = document();
    private static final ReferenceResolver REFERENCES = new ReferenceResolver(DOCUMENT);

    private static JsonNode document() {
        try (InputStream json = TemplatesTest.class.getResourceAsStream("/io/github/belvo4j/openapi.json")) {
            return Json.parse(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The paths of all lists except links, which have no samples, and charges, which are part of their intents'
     * samples.
     */
    private static Stream<String> lists() {
        return DOCUMENT.path("paths").properties().stream()
                .filter(path -> path.getValue().has("get") && !path.getKey().endsWith("}/"))
                .map(path -> path.getKey())
                .filter(path -> !path.matches("/api/links/|/payments/br/(payment-intents/\\{\\w+}/)?charges/"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aSampleIsAsItsListSays(String path) {
        Schema item = new Schema(
                DOCUMENT.at("/paths/" + path.replace("/", "~1")
                        + "/get/responses/200/content/application~1json/schema/properties/results/items"),
                REFERENCES);
        String collection = ApiDocument.ofBelvo()
                .find(path.replaceAll("\\{\\w+}", "x"))
                .map(PathItem::collection)
                .orElseThrow();

        assertThat(new Templates(ApiDocument::ofBelvo).of(collection))
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(errors(item, sample)).isEmpty());
    }

    /** The data derived from the examples for people in each country. */
    @ParameterizedTest
    @MethodSource("lists")
    void whatIsMadeIsAsItsListSays(String path) {
        if (path.contains("{")) {
            return;
        }
        Schema item = new Schema(
                DOCUMENT.at("/paths/" + path.replace("/", "~1")
                        + "/get/responses/200/content/application~1json/schema/properties/results/items"),
                REFERENCES);
        String document = ApiDocument.ofBelvo()
                .examples("/api/consents/")
                .get(0)
                .path("document_number")
                .asText();

        for (SimulatedLink link : belvo.links()) {
            if (path.startsWith("/api/")
                    && !path.matches("/api/(institutions|consents)/")
                    && !Products.offers(link.institution(), path)) {
                continue;
            }
            boolean isOfLinks = ApiDocument.ofBelvo()
                    .find(path)
                    .orElseThrow()
                    .operation("GET")
                    .query()
                    .containsKey("link");
            String query = isOfLinks ? "?page_size=1000&link=" + link.id() : "";
            JsonNode items = Client.of(belvo)
                    .withHeader("X-Belvo-API-Resource-Version", "Payments-BR.V2")
                    .get(path + (path.endsWith("/consents/") ? "?user_document=" + document : query))
                    .body()
                    .path("results");
            assertThat(items)
                    .as(link.institution())
                    .isNotEmpty()
                    .allSatisfy(made -> assertThat(errors(item, made)).isEmpty());
        }
    }

    private static List<String> errors(Schema schema, JsonNode sample) {
        ValidationErrors errors = new ValidationErrors();
        try {
            schema.check(sample, "", errors);
            errors.refuse();
            return List.of();
        } catch (ApiError e) {
            return StreamSupport.stream(e.answer().body().spliterator(), false)
                    .map(JsonNode::toString)
                    .toList();
        }
    }
}
