package io.github.belvo4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.error.InvalidRequestException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The methods of the generated interfaces, by the operations that they call. */
final class GeneratedApi {

    private final Belvo belvo;
    private final Map<String, JsonNode> operations = Document.operations();
    private Sent last;

    /** @param server sees the answers */
    GeneratedApi(Belvo belvo, WireMockServer server) {
        this.belvo = belvo;
        server.addMockServiceRequestListener((request, response) -> last = new Sent(
                request.getMethod() + " " + request.getUrl(),
                response.getStatus(),
                Wire.parse(response.getBodyAsString()),
                null));
    }

    /**
     * A call that was made.
     *
     * @param answer as the server sent it
     * @param result as the method returned it, null if it returns nothing
     */
    record Sent(String request, int status, JsonNode answer, Object result) {

        @Override
        public String toString() {
            return request + " " + status;
        }
    }

    boolean has(String operation) {
        return operations.containsKey(operation);
    }

    /** The success statuses in the document, including those that only its text mentions. */
    Set<Integer> successes(String operation) {
        Set<Integer> successes = new TreeSet<>();
        if (operations.get(operation).has("x-async-header")) {
            successes.add(202);
        }
        operations.get(operation).path("responses").fieldNames().forEachRemaining(status -> {
            if (status.startsWith("2")) {
                successes.add(Integer.valueOf(status));
            }
        });
        return successes;
    }

    /** The items of a list, as the server sent them. */
    JsonNode list(String collection, String id, String link) throws Exception {
        String operation = "GET " + collection;
        Method method = methods(operation).get(0);
        return invoke(method, arguments(method, operation, id, link, null))
                .answer()
                .path("results");
    }

    /** Calls an operation's method with all its request bodies, for all IDs. */
    List<Sent> callAll(Method method, String operation, EveryOperationTest.Arguments given) throws Exception {
        List<Sent> calls = new ArrayList<>();
        for (ObjectNode body : bodies(operation, given.link())) {
            for (String id : given.ids().isEmpty() ? List.of("") : given.ids()) {
                try {
                    calls.add(invoke(method, arguments(method, operation, id, given.link(), body)));
                } catch (InvalidRequestException e) {
                    // An item that is settled can't be cancelled, paid or retried; another one can.
                    assertThat(operation).as(e.getMessage()).matches("POST .*}/.+");
                }
            }
        }
        assertThat(calls).as("calls of " + operation).isNotEmpty();
        return calls;
    }

    /** Calls an operation that takes only a body. */
    Sent call(String operation, ObjectNode body) throws Exception {
        Method method = methods(operation).get(0);
        return invoke(method, arguments(method, operation, "", "", body));
    }

    /** The request bodies of an operation, both with and without {@code save_data}; a single null if it takes none. */
    private List<ObjectNode> bodies(String operation, String link) throws Exception {
        List<ObjectNode> bodies = new ArrayList<>();
        for (ObjectNode body : Requests.of(operation)) {
            if (body.has("link")) {
                body.put("link", link);
            }
            if (body.has("state") && operation.contains("/enrollments/")) {
                // The state is the ID of the enrollment that is waiting for the redirect.
                body.put(
                        "state",
                        list("/payments/br/enrollments/", "", link)
                                .path(0)
                                .path("id")
                                .asText());
            }
            bodies.add(body);
            if (body.has("save_data")) {
                bodies.add(
                        0,
                        body.deepCopy().put("save_data", !body.path("save_data").booleanValue()));
            }
        }
        if (bodies.isEmpty()) {
            bodies.add(null);
        }
        return bodies;
    }

    /** Methods without a query come first, asynchronous ones last. */
    List<Method> methods(String operation) throws ClassNotFoundException {
        String line = camelCase(operation);
        String tag = operations.get(operation).path("tags").path(0).textValue().replace(" ", "");
        List<Method> methods = Arrays.stream(Class.forName(LinksApi.class.getPackageName() + "." + tag + "Api")
                        .getMethods())
                .filter(method -> method.isAnnotationPresent(RequestLine.class))
                .filter(method ->
                        method.getAnnotation(RequestLine.class).value().equals(line))
                .sorted((a, b) -> a.toGenericString().compareTo(b.toGenericString()))
                .collect(Collectors.toList());
        assertThat(methods).as("methods that call " + operation).isNotEmpty();
        return methods;
    }

    /** Writes path variables as in Java: {@code {charge_id}} becomes {@code {chargeId}}. */
    static String camelCase(String path) {
        return Pattern.compile("_([a-z])(?=[a-z_]*})")
                .matcher(path)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private Object[] arguments(Method method, String operation, String id, String link, ObjectNode body)
            throws ReflectiveOperationException {
        List<Object> arguments = new ArrayList<>();
        Iterator<String> ids = Arrays.asList(id.split(" ")).iterator();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(Param.class)) {
                arguments.add(ids.next());
            } else if (parameter.isAnnotationPresent(QueryMap.class)) {
                arguments.add(query(parameter.getType(), operation, link));
            } else {
                assertThat(body).as("a body in requests.tsv for " + operation).isNotNull();
                Object request = Wire.read(body, parameter.getType());
                assertThat(Wire.differences(body, Wire.write(request)))
                        .as("what is lost from the request of " + operation)
                        .isEmpty();
                arguments.add(request);
            }
        }
        return arguments.toArray();
    }

    private Object query(Class<?> type, String operation, String link) throws ReflectiveOperationException {
        Object query = type.getConstructor().newInstance();
        for (JsonNode parameter : operations.get(operation).path("parameters")) {
            if (parameter.path("required").asBoolean()
                    && parameter.path("in").asText().equals("query")) {
                switch (parameter.path("name").asText()) {
                    case "link" -> type.getMethod("link", String.class).invoke(query, link);
                    case "user_document" ->
                        type.getMethod("userDocument", String.class).invoke(query, "11144477735");
                    default -> throw new AssertionError("No value for " + parameter + " of " + operation);
                }
            }
        }
        return query;
    }

    private Sent invoke(Method method, Object[] arguments) throws Exception {
        try {
            Object result = method.invoke(belvo.api(method.getDeclaringClass()), arguments);
            return new Sent(last.request(), last.status(), last.answer(), result);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** A result as JSON; missing, if there is none. */
    JsonNode json(Object result) {
        return result == null ? Wire.parse("") : Wire.write(result);
    }
}
