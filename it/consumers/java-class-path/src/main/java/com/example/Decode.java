package com.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import feign.Param;
import feign.Response;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.annotation.Operation;
import io.github.belvo4j.api.AccountsApi;
import io.github.belvo4j.mfa.MfaRequiredException;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Decodes the response of every case with the client, as if Belvo had sent it, and writes the encoded results. */
final class Decode {

    private static final Instant NOW = Instant.parse("2026-06-15T09:30:00Z");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Decode() {}

    static void all(Path cases, Path decoded) throws IOException {
        try (PrintWriter out = new PrintWriter(decoded.toFile(), StandardCharsets.UTF_8)) {
            for (JsonNode example : JSON.readTree(cases.toFile())) {
                Map<String, Object> result;
                try {
                    result = Map.of("decoded", decode(example));
                } catch (Exception e) {
                    result = Map.of("error", example.path("operation").asText() + ": " + e);
                }
                out.println(JSON.writeValueAsString(result));
            }
        }
    }

    private static Object decode(JsonNode example) throws Exception {
        try (Belvo belvo = Belvo.builder()
                .baseUrl("http://localhost")
                .credentials("id", "password")
                .paymentsCredentials("id", "password")
                .validateRequests(false)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .httpClient((request, options) -> Response.builder()
                        .request(request)
                        .status(example.path("status").asInt())
                        .headers(Map.of("content-type", List.of("application/json")))
                        .body(example.path("body").toString(), StandardCharsets.UTF_8)
                        .build())
                .build()) {
            Method operation = operation(example);
            Object[] arguments = Arrays.stream(operation.getParameters())
                    .map(parameter -> parameter.isAnnotationPresent(Param.class) ? "id" : empty(parameter.getType()))
                    .toArray();
            return operation.invoke(belvo.api(operation.getDeclaringClass()), arguments);
        } catch (InvocationTargetException e) {
            if (e.getTargetException() instanceof MfaRequiredException wanted) {
                Instant deadline = wanted.challenge().deadline().orElseThrow();
                JsonNode body = example.path("body").deepCopy();
                ((ObjectNode) body.path(0))
                        .put("expiry", "" + Duration.between(NOW, deadline).toSeconds());
                return body;
            }
            throw e;
        }
    }

    /** Returns the method of the case's operation whose success statuses include the status of the case. */
    private static Method operation(JsonNode example) throws ClassNotFoundException {
        String type = AccountsApi.class.getPackageName() + "." + example.path("tag").asText().replace(" ", "") + "Api";
        int status = example.path("status").asInt();
        List<Method> methods = Arrays.stream(Class.forName(type).getMethods())
                .filter(method -> method.isAnnotationPresent(Operation.class))
                .filter(method -> method.getAnnotation(Operation.class).id().equals(example.path("operation").asText()))
                .sorted(Comparator.comparingInt(Method::getParameterCount))
                .toList();
        return methods.stream()
                .filter(method -> Arrays.stream(method.getAnnotation(Operation.class).success()).anyMatch(s -> s == status))
                .findFirst()
                .orElse(methods.get(0));
    }

    private static Object empty(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " can't be created", e);
        }
    }
}
