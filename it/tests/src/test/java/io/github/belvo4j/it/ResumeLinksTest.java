package io.github.belvo4j.it;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import feign.RequestLine;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.AccountsApi;
import io.github.belvo4j.mfa.InvalidMfaTicketException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.resource.Links;
import io.github.belvo4j.resource.ResumableResource;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every operation with a documented 428")
class ResumeLinksTest {

    private static final String SESSION = "39cd6a888ee34e59a861b8a2187e0f4c";
    private static final String LINK = "683005d6-f45c-4adb-b289-f1a12f50f80c";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonNode> OPERATIONS = Document.operations();
    private static final WireMockServer SERVER =
            new WireMockServer(wireMockConfig().dynamicPort());

    private static Belvo belvo;

    @BeforeAll
    static void start() {
        SERVER.start();
        belvo = Belvo.builder()
                .retryPolicy(RetryPolicy.none())
                .rateLimit(RateLimit.none())
                .baseUrl(SERVER.baseUrl())
                .credentials("id", "password")
                .validateRequests(false)
                .build();
    }

    @AfterAll
    static void stop() {
        belvo.close();
        SERVER.stop();
    }

    @BeforeEach
    void reset() {
        SERVER.resetAll();
    }

    @Test
    @DisplayName("has a Link Object, unless the API offers no way to resume it")
    void exceptions() {
        assertThat(challenged())
                .filteredOn(operation -> resumedBy(operation).isEmpty())
                .containsExactly(
                        "DELETE /api/mx/current-employments/{id}/",
                        "DELETE /api/tax-compliance-status/{id}/",
                        "DELETE /api/tax-retentions/{id}/",
                        "DELETE /api/tax-returns/{id}/",
                        "DELETE /api/tax-status/{id}/",
                        "GET /api/mx/current-employments/",
                        "GET /api/mx/current-employments/{id}/",
                        "GET /api/tax-compliance-status/",
                        "GET /api/tax-compliance-status/{id}/",
                        "GET /api/tax-retentions/",
                        "GET /api/tax-retentions/{id}/",
                        "GET /api/tax-returns/",
                        "GET /api/tax-returns/{id}/",
                        "GET /api/tax-status/",
                        "GET /api/tax-status/{id}/",
                        "POST /api/bills/",
                        "POST /api/br/balances/",
                        "POST /api/br/employments/",
                        "POST /api/br/exchanges/",
                        "POST /api/employment-records/",
                        "POST /api/mx/current-employments/",
                        "POST /api/tax-compliance-status/",
                        "POST /api/tax-retentions/",
                        "POST /api/tax-returns/",
                        "POST /api/tax-status/");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("challenged")
    @DisplayName("is resumed by the operation in its Link Object, through exactly one resource of the SDK")
    void resumes(String operation) {
        MfaRequiredException stop = stopped(operation);
        Optional<String> resuming = resumedBy(operation);

        assertThat(stop.challenge().isResumable()).isEqualTo(resuming.isPresent());
        resuming.ifPresentOrElse(
                expected -> {
                    assertThat(resumed(stop.ticket()))
                            .as("requests of all resources for the ticket")
                            .singleElement()
                            .satisfies(sent -> {
                                assertThat(sent.getMethod() + " " + sent.getUrl())
                                        .isEqualTo(expected);
                                assertThat(body(sent)).isEqualTo(expectedBody(operation));
                            });
                },
                () -> assertThat(resumed(stop.ticket())).isEmpty());
    }

    /** The requests of the SDK when each resource that can resume is given the ticket. */
    private static List<LoggedRequest> resumed(MfaTicket ticket) {
        SERVER.resetAll();
        SERVER.stubFor(any(anyUrl()).willReturn(serverError()));
        long refusals = resumingResources()
                .filter(resource -> resume(resource, ticket) instanceof InvalidMfaTicketException)
                .count();
        List<LoggedRequest> sent = SERVER.findAll(anyRequestedFor(anyUrl()));
        assertThat(sent)
                .as("requests")
                .hasSize((int) (resumingResources().count() - refusals))
                .hasSizeLessThan(2);
        return sent;
    }

    private static Stream<Object> resumingResources() {
        return Arrays.stream(Belvo.class.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> Arrays.stream(method.getReturnType().getMethods())
                        .anyMatch(resource -> resource.getName().equals("resume")))
                .map(method -> call(belvo, method));
    }

    private static Throwable resume(Object resource, MfaTicket ticket) {
        return catchThrowable(() -> {
            try {
                (resource instanceof Links ? Links.class : ResumableResource.class)
                        .getMethod("resume", MfaTicket.class, MfaAnswer.class)
                        .invoke(resource, ticket, MfaAnswer.token("123456"));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static MfaRequiredException stopped(String operation) {
        SERVER.stubFor(any(anyUrl()).willReturn(jsonResponse("""
                        [{"code": "token_required", "session": "%s", "link": "%s", "expiry": 9600}]""".formatted(SESSION, LINK), 428)));
        return catchThrowableOfType(MfaRequiredException.class, () -> callGenerated(operation));
    }

    private static void callGenerated(String operation) throws Throwable {
        Method method = generated(operation);
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(ResumeLinksTest::anything)
                .toArray();
        try {
            method.invoke(belvo.api(method.getDeclaringClass()), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /**
     * The method of the generated interface with this request line and only the arguments that the operation requires.
     */
    private static Method generated(String operation) {
        String tag = OPERATIONS.get(operation).path("tags").path(0).textValue().replace(" ", "");
        try {
            return Arrays.stream(Class.forName(AccountsApi.class.getPackageName() + "." + tag + "Api")
                            .getMethods())
                    .filter(method -> method.isAnnotationPresent(RequestLine.class))
                    .filter(method ->
                            method.getAnnotation(RequestLine.class).value().equals(operation))
                    .filter(method -> method.getParameterCount() <= (operation.contains("{") ? 2 : 1))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No generated method sends " + operation));
        } catch (ClassNotFoundException e) {
            throw new AssertionError("No generated interface has the operations of " + tag, e);
        }
    }

    private static Object anything(Class<?> type) {
        return type == String.class ? LINK : call(type);
    }

    private static Object call(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object call(Object target, Method method) {
        try {
            return method.invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> challenged() {
        List<String> challenged = new ArrayList<>();
        OPERATIONS.forEach((name, operation) -> {
            if (operation.path("responses").has("428")) {
                challenged.add(name);
            }
        });
        return challenged;
    }

    private static Optional<String> resumedBy(String operation) {
        JsonNode id = link(operation).path("operationId");
        return OPERATIONS.keySet().stream()
                .filter(name -> !id.isMissingNode()
                        && OPERATIONS.get(name).path("operationId").equals(id))
                .findFirst();
    }

    /** The body that the Link Object describes, with the values of the challenge, and the token. */
    private static JsonNode expectedBody(String operation) {
        var body = JSON.createObjectNode().put("token", "123456");
        link(operation)
                .path("x-request-body")
                .properties()
                .forEach(property -> body.put(
                        property.getKey(),
                        switch (property.getValue().textValue()) {
                            case "$response.body#/0/session" -> SESSION;
                            case "$response.body#/0/link" -> LINK;
                            default -> throw new AssertionError("unknown expression " + property);
                        }));
        return body;
    }

    private static JsonNode link(String operation) {
        return OPERATIONS
                .get(operation)
                .path("responses")
                .path("428")
                .path("links")
                .path("resume");
    }

    private static JsonNode body(LoggedRequest request) {
        try {
            return JSON.readTree(request.getBody());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
