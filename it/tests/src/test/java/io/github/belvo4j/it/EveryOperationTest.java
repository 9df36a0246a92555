package io.github.belvo4j.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.it.GeneratedApi.Sent;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls every operation through its generated methods, with requests and responses made from what is known of the API
 * rather than from the document: whatever the document lacks is refused by the simulator or lost in a class.
 */
@DisplayName("Every operation of the document")
class EveryOperationTest {

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR = new BelvoSimulatorExtension(BelvoSimulator.builder()
            .clock(SimulatorClock.fixed(Instant.parse("2024-01-01T12:00:00Z")))
            .transactions(20));

    /** Documented with both 200 and 201, as sources differ: the simulator answers with one of them. */
    private static final String EITHER_STATUS = "POST /api/token/";

    private static Belvo belvo;
    private static GeneratedApi api;

    @BeforeAll
    static void open(Belvo client) {
        belvo = client;
        api = new GeneratedApi(belvo, SIMULATOR.wireMock());
    }

    static Collection<String> operations() {
        return Document.operations().keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("can be called, and each of its responses is read into its class with nothing left over")
    void everyOperation(String operation) throws Exception {
        List<Sent> calls =
                operation.startsWith("PATCH") && !operation.contains("{") ? resumed(operation) : called(operation);

        Set<Integer> statuses = new TreeSet<>();
        for (Sent call : calls) {
            statuses.add(call.status());
            assertThat(Wire.differences(call.answer(), api.json(call.result())))
                    .as(call.toString())
                    .isEmpty();
        }
        if (!EITHER_STATUS.equals(operation)) {
            assertThat(statuses).as("success statuses").isEqualTo(api.successes(operation));
        }
    }

    private List<Sent> called(String operation) throws Exception {
        List<Sent> calls = new ArrayList<>();
        for (Method method : api.methods(operation)) {
            SIMULATOR.reset();
            calls.addAll(api.callAll(method, operation, prepared(operation)));
        }
        return calls;
    }

    /** Creates what the operation needs to exist. */
    private Arguments prepared(String operation) throws Exception {
        String link = register(operation, "bnk100", "full");
        String collection = operation.replaceAll("^\\w+ |\\{.*", "");
        if (!operation.equals("POST " + collection) && api.has("POST " + collection)) {
            String creates = "POST " + collection;
            api.callAll(api.methods(creates).get(0), creates, new Arguments(link, List.of()));
        }
        List<String> ids = operation.contains("{") ? ids(operation, link) : List.of();
        return new Arguments(link, ids);
    }

    /** The IDs for an operation's path, separated by spaces. */
    private List<String> ids(String operation, String link) throws Exception {
        String path = operation.replaceAll("^\\w+ ", "");
        List<String> ids = items(path.substring(0, path.indexOf('{')), "", link);
        int second = path.indexOf('{', path.indexOf('{') + 1);
        if (second < 0) {
            return ids;
        }
        List<String> pairs = new ArrayList<>();
        for (String id : ids) {
            items(path.substring(0, second), id, link).forEach(child -> pairs.add(id + " " + child));
        }
        assertThat(pairs).as("samples for " + operation).isNotEmpty();
        return pairs;
    }

    private List<String> items(String collection, String id, String link) throws Exception {
        List<String> ids = new ArrayList<>();
        api.list(collection, id, link).forEach(item -> ids.add(item.path("id").asText()));
        assertThat(id.isEmpty() && ids.isEmpty())
                .as("there are no samples for " + collection)
                .isFalse();
        return ids;
    }

    /** Answers challenges with the right token, once with and once without {@code save_data}. */
    private List<Sent> resumed(String operation) throws Exception {
        List<Sent> calls = new ArrayList<>();
        String paused = operation.replace("PATCH", "POST");
        for (boolean saves : new boolean[] {true, false}) {
            for (ObjectNode request : Requests.of(operation)) {
                MfaRequiredException challenge = operation.contains("/links/")
                        ? catchThrowableOfType(
                                MfaRequiredException.class, () -> register(operation, "mfa_default", "pass_valid"))
                        : catchThrowableOfType(
                                MfaRequiredException.class, () -> api.call(paused, challengedRequest(paused, saves)));
                request.put("session", challenge.challenge().session())
                        .put("link", challenge.challenge().link().orElseThrow())
                        .put("token", "111111");
                if (request.has("save_data")) {
                    request.put("save_data", saves);
                }
                calls.add(api.call(operation, request));
                SIMULATOR.reset();
            }
        }
        return calls;
    }

    private ObjectNode challengedRequest(String operation, boolean saves) throws Exception {
        MfaRequiredException challenge = catchThrowableOfType(
                MfaRequiredException.class, () -> register(operation, "mfa_default", "pass_valid"));
        String link = challenge.challenge().link().orElseThrow();
        belvo.links().resume(challenge.ticket(), MfaAnswer.token("111111"));
        ObjectNode request = Requests.of(operation).get(0).put("link", link).put("save_data", saves);
        request.remove("token");
        return request;
    }

    /** Registers a link at an institution that offers the operation's data. */
    private String register(String operation, String username, String password) throws Exception {
        JsonNode link = api.call(
                        "POST /api/links/",
                        Wire.object()
                                .put("institution", institution(operation))
                                .put("username", username)
                                .put("password", password))
                .answer();
        return link.path("id").asText();
    }

    private static String institution(String operation) {
        String path = operation.replaceAll("^\\w+ ", "");
        if (path.startsWith("/api/cl/")) {
            return "tatooine_cl_fiscal";
        }
        if (path.matches("/api/(invoices|tax-|financial-).*")) {
            return "sat_mx_fiscal";
        }
        if (path.contains("employment")) {
            return path.startsWith("/api/br/") ? "inss_br_employment" : "imss_mx_employment";
        }
        return path.matches("/api/(br|bills)/.*") ? "erebor_br_retail" : "heimdall_mx_retail";
    }

    /** The arguments of an operation. */
    record Arguments(String link, List<String> ids) {}
}
