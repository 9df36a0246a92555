package io.github.belvo4j.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.belvo4j.postman.Translation;
import io.github.belvo4j.postman.Translator;
import io.github.belvo4j.postman.diff.DocumentDiff;
import io.github.belvo4j.postman.diff.Renderer;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The OpenAPI document")
class DocumentTest {

    private static final Path COLLECTION = Path.of("belvo.postman_collection.json");
    private static final Path NAMES = Path.of("belvo.names.yaml");
    private static final Path OVERLAY = Path.of("belvo.overlay.yaml");
    private static final Path DICTIONARY = Path.of("belvo.dictionary.yaml");
    private static final Path DOCUMENT = Path.of("openapi.yaml");

    /** Amounts keep their scale: 12.50 isn't 12.5. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static Translation fresh;
    private static JsonNode document;

    @BeforeAll
    static void translate() {
        fresh = new Translator()
                .withNames(NAMES)
                .withOverlay(OVERLAY)
                .withOverlay(DICTIONARY)
                .withComposedExamples()
                .translate(COLLECTION);
        document = SharedParts.inline(fresh.document());
    }

    @Test
    @DisplayName("is the result of the collection, the names and the overlays")
    void isCurrent() throws IOException {
        String committed = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
        if (!committed.equals(fresh.yaml())) {
            fail("Run 'mvn -Pregenerate', then review and commit spec/openapi.yaml: it isn't the result of"
                    + " the collection, the names and the overlays.\n"
                    + (committed.isEmpty() ? "" : changes(committed)));
        }
    }

    /** The beginning of what callers would notice: nobody reads the whole of two documents. */
    private static String changes(String committed) {
        List<String> lines = Renderer.TEXT
                .write(DocumentDiff.compare(committed, fresh.yaml()))
                .lines()
                .toList();
        String first = lines.stream().limit(15).collect(Collectors.joining("\n"));
        return lines.size() > 15 ? first + "\n… and " + (lines.size() - 15) + " more lines" : first;
    }

    @Test
    @DisplayName("is published as YAML and JSON, along with its sources")
    void isPublished() throws IOException {
        assertThat(resource("openapi.yaml").equals(Files.readString(DOCUMENT)))
                .as("the published document is the committed one")
                .isTrue();
        assertThat(EXACT.readTree(resource("openapi.json"))).isEqualTo(fresh.document());
        assertThat(resource("belvo.postman_collection.json")).isEqualTo(Files.readString(COLLECTION));
        assertThat(resource("belvo.names.yaml")).isEqualTo(Files.readString(NAMES));
        assertThat(resource("belvo.overlay.yaml")).isEqualTo(Files.readString(OVERLAY));
        assertThat(resource("belvo.dictionary.yaml")).isEqualTo(Files.readString(DICTIONARY));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = DocumentTest.class.getResourceAsStream("/io/github/belvo4j/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @DisplayName("has no paths, operations or properties from the overlays")
    void overlayAddsNothing() {
        JsonNode bare = new Translator().withNames(NAMES).translate(COLLECTION).document();

        assertThat(operations(document)).isEqualTo(operations(bare));
        assertThat(properties(document)).isEqualTo(properties(bare));
    }

    @Test
    @DisplayName("is parsed by swagger-parser without messages")
    void isValid() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        assertThat(new OpenAPIV3Parser()
                        .readContents(fresh.yaml(), null, options)
                        .getMessages())
                .isEmpty();
    }

    @Test
    @DisplayName("is OpenAPI 3.0.3 with both servers and Basic authentication")
    void frame() {
        assertThat(document.path("openapi").asText()).isEqualTo("3.0.3");
        assertThat(document.path("servers"))
                .extracting(server -> server.path("url").asText())
                .containsExactly("https://sandbox.belvo.com", "https://api.belvo.com");
        assertThat(document.at("/components/securitySchemes/basicAuth/scheme").asText())
                .isEqualTo("basic");
        assertThat(document.at("/security/0/basicAuth").isArray()).isTrue();
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "get, /api/links/, listLinks",
        "post, /api/links/, registerLink",
        "patch, /api/links/, resumeLink",
        "get, /api/links/{id}/, getLink",
        "put, /api/links/{id}/, updateLink",
        "patch, /api/links/{id}/, changeLinkAccessMode",
        "delete, /api/links/{id}/, deleteLink",
    })
    @DisplayName("names its operations as a person would")
    void operationIds(String method, String path, String operationId) {
        assertThat(document.path("paths")
                        .path(path)
                        .path(method)
                        .path("operationId")
                        .asText())
                .isEqualTo(operationId);
    }

    @Test
    @DisplayName("names its schemas as a person would")
    void schemaNames() {
        assertThat(names(document.at("/components/schemas")))
                .hasSizeGreaterThan(300)
                .contains(
                        "Account", "AccountPage", "Invoice", "Owner", "RetrieveRequest", "ResumeRequest", "Transaction")
                .allMatch(name -> name.matches("([A-Z][a-z]+)+"), "is made of words")
                .noneMatch(name -> name.matches("(Get|List|Post|Put|Patch|Delete|Api).*|.*(Response|Item|Inner)"));
    }

    @Test
    @DisplayName("has schema names that are unique regardless of case, and operation IDs that are valid method names")
    void identifiers() {
        List<String> ids = new ArrayList<>();
        document.path("paths")
                .forEach(path -> path.forEach(
                        operation -> ids.add(operation.path("operationId").asText())));

        assertThat(names(document.at("/components/schemas")))
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
        assertThat(ids).hasSize(148).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+([A-Z][a-z]+)+"));
    }

    @Test
    @DisplayName("states the version and date that the manifests and the README state")
    void version() throws IOException {
        String version = document.at("/info/version").asText();
        String day = document.at("/info/description").asText().replaceAll("(?s).*(\\d{4}-\\d\\d-\\d\\d).*", "$1");

        assertThat(Path.of("../pom.xml"))
                .content()
                .contains("<belvo.api.version>%s as of %s</belvo.api.version>".formatted(version, day));
        assertThat(Path.of("../README.md")).content().contains("%s as of %s".formatted(version, day));
    }

    @Test
    @DisplayName("has the header parameters of the current API, each on the operations that accept it")
    void headers() {
        Map<String, Integer> headers = new TreeMap<>();
        document.path("paths")
                .forEach(path ->
                        path.forEach(operation -> operation.path("parameters").forEach(parameter -> {
                            if (parameter.path("in").asText().equals("header")) {
                                headers.merge(parameter.path("name").asText(), 1, Integer::sum);
                            }
                        })));

        assertThat(headers)
                .isEqualTo(Map.of(
                        "Belvo-Idempotency-Key", 1, "X-Belvo-API-Resource-Version", 14, "X-Belvo-Request-Mode", 8));
    }

    @Test
    @DisplayName("documents every 428 as an array, linked to the operation that resumes it, if there is one")
    void mfa() {
        Set<String> unresumable = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    JsonNode response = operation.at("/responses/428");
                    if (response.isMissingNode()) {
                        return;
                    }
                    assertThat(response.at("/content/application~1json/schema/items/$ref")
                                    .asText())
                            .endsWith("/TokenRequired");
                    JsonNode resuming = document.path("paths")
                            .path(path.getKey().replaceFirst("\\{.*", ""))
                            .path("patch");
                    if (resuming.isMissingNode()) {
                        assertThat(response.has("links")).isFalse();
                        unresumable.add(operation.path("operationId").asText());
                        return;
                    }
                    assertThat(response.at("/links/resume/operationId")).isEqualTo(resuming.path("operationId"));
                    assertThat(response.at("/links/resume/x-request-body/session")
                                    .asText())
                            .isEqualTo("$response.body#/0/session");
                    assertThat(response.at("/links/resume/x-request-body/link").asText())
                            .isEqualTo("$response.body#/0/link");
                }));

        assertThat(unresumable)
                .containsExactly(
                        "deleteCurrentEmployment",
                        "deleteTaxComplianceStatus",
                        "deleteTaxRetention",
                        "deleteTaxReturn",
                        "deleteTaxStatus",
                        "getCurrentEmployment",
                        "getTaxComplianceStatus",
                        "getTaxRetention",
                        "getTaxReturn",
                        "getTaxStatus",
                        "listCurrentEmployments",
                        "listTaxComplianceStatuses",
                        "listTaxRetentions",
                        "listTaxReturns",
                        "listTaxStatuses",
                        "retrieveBills",
                        "retrieveBrazilBalances",
                        "retrieveBrazilEmployments",
                        "retrieveBrazilExchanges",
                        "retrieveCurrentEmployments",
                        "retrieveEmploymentRecords",
                        "retrieveTaxComplianceStatuses",
                        "retrieveTaxRetentions",
                        "retrieveTaxReturns",
                        "retrieveTaxStatuses");
    }

    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource({
        "RegisterLinkRequest, username",
        "RegisterLinkRequest, username2",
        "RegisterLinkRequest, password",
        "UpdateLinkRequest, password",
        "UpdateLinkRequest, password2",
        "UpdateLinkRequest, token",
        "ResumeRequest, session",
        "ResumeRequest, token",
        "TokenRequired, session",
        "TokenGenerationData, value",
        "RetrieveRequest, token",
        "RetrieveIncomesRequest, token",
        "RetrieveTransactionsRequest, token",
        "CreateTokenRequest, id",
        "CreateTokenRequest, password",
        "WidgetToken, access",
        "WidgetToken, refresh",
    })
    @DisplayName("marks every secret with the format password")
    void secrets(String schema, String property) {
        assertThat(property(schema, property).path("format").asText()).isEqualTo("password");
    }

    @Test
    @DisplayName("leaves the format of request IDs open")
    void requestIds() {
        assertThat(property("TokenRequired", "request_id").has("format")).isFalse();
        assertThat(property("BelvoError", "request_id").has("format")).isFalse();
    }

    private static JsonNode property(String schema, String property) {
        return document.at("/components/schemas/" + schema + "/properties/" + property);
    }

    private static Set<String> operations(JsonNode document) {
        Set<String> operations = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(
                        path -> names(path.getValue()).forEach(method -> operations.add(method + " " + path.getKey())));
        return operations;
    }

    /** Every property of every schema, at any depth. */
    private static Set<String> properties(JsonNode document) {
        Set<String> properties = new TreeSet<>();
        collectProperties(document, "", properties);
        return properties;
    }

    private static void collectProperties(JsonNode node, String place, Set<String> found) {
        if (node.path("properties").isObject()) {
            names(node.path("properties")).forEach(name -> found.add(place + "." + name));
        }
        node.properties().forEach(member -> collectProperties(member.getValue(), place + "/" + member.getKey(), found));
        if (node.isArray()) {
            node.forEach(item -> collectProperties(item, place + "[]", found));
        }
    }

    private static List<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .toList();
    }
}
