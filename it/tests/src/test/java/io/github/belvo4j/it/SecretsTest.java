package io.github.belvo4j.it;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import feign.Param;
import feign.QueryMap;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.feign.BelvoFeign;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RequestLog;
import io.github.belvo4j.options.RetryPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

@DisplayName("No secret is shown by")
class SecretsTest {

    /** Marks every secret in requests and responses. */
    private static final String CANARY = "canary";

    private static final Set<String> SECRETS = Set.of(
            "access",
            "access_token",
            "auth_token",
            "certificate",
            "encryption_key",
            "password",
            "password2",
            "payer_token",
            "private_key",
            "refresh",
            "session",
            "token",
            "username",
            "username2",
            "username3");

    private static final String ANSWER = """
            {"id": "a", "access": "canary", "refresh": "canary", "access_token": "canary", "token": "canary",
             "session": "canary", "password": "canary", "username": "canary", "unknown": "canary"}""";

    private static final List<ResponseDefinitionBuilder> ANSWERS = List.of(
            okJson(ANSWER),
            okJson("[" + ANSWER + "]"),
            okJson("{\"count\": 1, \"next\": \"https://elsewhere.invalid/?page=2\", \"results\": [" + ANSWER + "]}"),
            okJson("{\"id\": [\"canary\"]}"),
            okJson("{\"created_at\": \"canary\"}"),
            aResponse().withBody("{\"id\": \"canary"),
            jsonResponse("""
                    [{"code": "token_required", "session": "canary", "expiry": "720", "link": "l",
                      "token_generation_data": {"type": "numeric", "value": "canary"}}]""", 428),
            jsonResponse("{\"detail\": \"A token is wanted\", \"session\": \"canary\", \"link\": \"l\"}", 428),
            aResponse().withStatus(500).withBody("<html>canary</html>"),
            aResponse().withStatus(302).withHeader("Location", "https://elsewhere.invalid/"),
            aResponse().withFault(Fault.EMPTY_RESPONSE));

    private static final WireMockServer SERVER =
            new WireMockServer(wireMockConfig().dynamicPort());

    private static final List<String> OUT = new ArrayList<>();

    private static final Map<Class<?>, Object> FEIGN_APIS = new HashMap<>();

    private static Belvo belvo;
    private static Belvo validating;
    private static GeneratedApi api;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    @BeforeAll
    static void start() {
        SERVER.start();
        belvo = client(false);
        validating = client(true);
        // Used for its methods only, not for the responses it has seen.
        api = new GeneratedApi(belvo, new WireMockServer());
    }

    private static Belvo client(boolean validate) {
        return Belvo.builder()
                .baseUrl(SERVER.baseUrl())
                .credentials("canary-id", "canary-password")
                .paymentsCredentials("canary-payments-id", "canary-payments-password")
                .validateRequests(validate)
                .rateLimit(RateLimit.none())
                .retryPolicy(RetryPolicy.none())
                .requestLog(RequestLog.defaults())
                .build();
    }

    @AfterAll
    static void stop() {
        belvo.close();
        validating.close();
        SERVER.stop();
    }

    @BeforeEach
    void listen() {
        OUT.clear();
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void silence() {
        root.setLevel(Level.OFF);
        root.detachAppender(appender);
    }

    static Collection<String> operations() {
        return Document.operations().keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName(
            "an operation's requests and responses as text, its exceptions, logs and threads, whatever the response")
    void nothingComesOut(String operation) throws Exception {
        Method method = api.methods(operation).get(0);
        for (ResponseDefinitionBuilder answer : ANSWERS) {
            SERVER.resetAll();
            SERVER.stubFor(any(anyUrl()).willReturn(answer));
            call(belvo::api, method, operation);
            call(validating::api, method, operation);
            call(type -> FEIGN_APIS.computeIfAbsent(type, SecretsTest::feign), method, operation);
        }
        appender.list.stream()
                .filter(event -> !event.getLoggerName().contains("iremock")
                        && !event.getLoggerName().equals("WireMock"))
                .forEach(event -> OUT.add(event.getLoggerName() + " " + event.getFormattedMessage()));
        Thread.getAllStackTraces().keySet().forEach(thread -> OUT.add(thread.getName()));

        String credentials =
                Base64.getEncoder().encodeToString("canary-id:canary-password".getBytes(StandardCharsets.UTF_8));
        assertThat(OUT.stream()
                        .filter(text -> text.contains(CANARY) || text.contains(credentials))
                        .map(text -> text.substring(0, Math.min(text.length(), 500))))
                .isEmpty();
    }

    /** A stock builder with Feign's most detailed logging. */
    private static Object feign(Class<?> type) {
        BelvoFeign parts = BelvoFeign.builder()
                .baseUrl(SERVER.baseUrl())
                .credentials("canary-id", "canary-password")
                .paymentsCredentials("canary-payments-id", "canary-payments-password")
                .validateRequests(false)
                .build();
        return parts.applyTo(LinkCaller.feign()).target(type, parts.baseUrl());
    }

    private static void call(Function<Class<?>, Object> clients, Method method, String operation) throws Exception {
        List<Object> arguments = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(Param.class)) {
                arguments.add("canary-in-the-path");
            } else if (parameter.isAnnotationPresent(QueryMap.class)) {
                arguments.add(parameter.getType().getConstructor().newInstance());
            } else {
                Object request = Wire.read(marked(Requests.of(operation).get(0)), parameter.getType());
                OUT.add(request.toString());
                arguments.add(request);
            }
        }
        try {
            Object result = method.invoke(clients.apply(method.getDeclaringClass()), arguments.toArray());
            OUT.add(String.valueOf(result));
        } catch (InvocationTargetException e) {
            gather(e.getCause());
        }
    }

    /** A body whose secrets are all the canary. */
    private static JsonNode marked(JsonNode body) {
        if (body instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                if (SECRETS.contains(property.getKey()) && property.getValue().isTextual()) {
                    object.put(property.getKey(), CANARY);
                } else {
                    marked(property.getValue());
                }
            });
        }
        body.forEach(SecretsTest::marked);
        return body;
    }

    private static void gather(Throwable failure) throws IOException {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        OUT.add(trace.toString());
        ByteArrayOutputStream serialized = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(serialized)) {
            out.writeObject(failure);
        }
        OUT.add(serialized.toString(StandardCharsets.ISO_8859_1));
        if (failure instanceof MfaRequiredException stop) {
            OUT.add(stop.challenge().toString());
            OUT.add(stop.ticket() + " " + stop.ticket().serialized());
            OUT.add(MfaAnswer.token(CANARY).toString());
        }
    }
}
