package io.github.belvo4j.errors;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.ErrorEntry;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.options.Environment;
import io.github.belvo4j.options.Timeouts;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.model.SimulatedFault;
import io.github.belvo4j.webhook.WebhookReceiver;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a newcomer runs into: how it comes about, its cause and the next step. Cause and step of a code of Belvo's are those of
 * {@link ErrorCode} unless they are given here.
 */
enum Symptom {
    NO_VARIABLES(
            Area.SETUP,
            scene -> ClassPaths.runWithoutEnvironment(),
            "`Belvo.fromEnvironment()` found no API keys in the environment of the process.",
            "Set `BELVO_SECRET_ID` and `BELVO_SECRET_PASSWORD` where the process is started: a variable of your shell doesn't"
                    + " reach an IDE, a service or a container that was started otherwise."),
    NO_CREDENTIALS(
            Area.SETUP,
            scene -> Belvo.builder().environment(Environment.SANDBOX).build(),
            "The builder was given no API keys.",
            "Call `credentials(…)` with the keys that Belvo's dashboard shows for the environment."),
    WHITE_SPACE(
            Area.SETUP,
            scene -> Belvo.builder().credentials("id", "password\n"),
            "A key was pasted or read from a file with a line break.",
            "Trim it. A secret that is mounted as a file often ends with a line break."),
    NO_ENVIRONMENT(
            Area.SETUP,
            scene -> Belvo.builder().credentials("id", "password").build(),
            "The builder doesn't know which of Belvo's environments to call.",
            "Call `environment(Environment.SANDBOX)`; in tests, `baseUrl(…)` with the simulator's address."),
    OTHER_ENVIRONMENT_NAME(
            Area.SETUP,
            scene -> Environment.named("staging"),
            "Belvo has two environments.",
            "Use `sandbox` while you develop."),
    NOT_HTTPS(
            Area.SETUP,
            scene -> Belvo.builder().baseUrl("http://sandbox.belvo.com"),
            "API keys would be sent unencrypted.",
            "Use `https`. A simulator in another container needs a proxy with TLS, or a port that is forwarded to"
                    + " `localhost`."),
    OLD_HTTP_CLIENT(
            Area.SETUP,
            scene -> ClassPaths.buildClientWithout("org.apache.hc.client5.http.ssl.TlsSocketStrategy"),
            "A framework or another dependency decides on an older version of Apache HttpClient.",
            "`mvn dependency:tree -Dincludes=org.apache.httpcomponents*` shows which; then do what the message says."),
    OLD_JACKSON(
            Area.SETUP,
            scene -> ClassPaths.buildClientWithout("com.fasterxml.jackson.core.StreamReadConstraints$Builder"),
            "A framework or another dependency decides on an older version of Jackson 2.",
            "`mvn dependency:tree -Dincludes=com.fasterxml.jackson*` shows which; then do what the message says."),
    CLOSED(
            Area.SETUP,
            scene -> {
                Belvo belvo = scene.client();
                belvo.close();
                belvo.links().get("a");
            },
            "`close()` was called, on this client or on one that it was derived from, often by a `try` block around a"
                    + " single call.",
            "Create one client for the application, and close it when the application ends."),

    UNKNOWN_HOST(
            Area.NETWORK,
            scene -> scene.get(scene.builder().baseUrl("https://belvo.invalid")),
            "The host's name can't be resolved: a typing error in the base URL, no DNS, or a network in which only a proxy"
                    + " reaches the internet.",
            "Check the base URL, and try `curl -I https://sandbox.belvo.com` on the same machine. With a proxy, set"
                    + " `proxy(ProxySelector.of(…))`: the JVM's system properties for proxies are ignored."),
    REFUSED(
            Area.NETWORK,
            scene -> scene.get(scene.builder().baseUrl("http://localhost:" + Ports.unused())),
            "Nothing listens on that port, or a firewall rejects the connection.",
            "Start the simulator first, and check its port; in a container, `localhost` is the container itself."),
    UNTRUSTED(
            Area.NETWORK,
            scene -> Ports.withUntrustedServer(url -> scene.get(scene.builder().baseUrl(url))),
            "The JVM doesn't trust the server's certificate. Often a company's proxy decrypts TLS and presents its own.",
            "Import that proxy's root certificate into a trust store, and pass an `SSLContext` that has it to"
                    + " `sslContext(…)`. Never switch verification off: API keys would go to the stranger."),
    NOT_TLS(
            Area.NETWORK,
            scene -> scene.get(
                    scene.builder().baseUrl(scene.simulator().baseUrl().replace("http:", "https:"))),
            "The server doesn't speak TLS on this port.",
            "The simulator's base URL begins with `http://`; for Belvo, look at the port and the proxy."),
    READ_TIMEOUT(
            Area.NETWORK,
            scene -> {
                scene.simulator().failNext(SimulatedFault.delay(Duration.ofSeconds(5)));
                scene.get(scene.builder()
                        .timeouts(Timeouts.builder().read(Duration.ofMillis(50)).build()));
            },
            "Belvo didn't respond within `Timeouts.read()`, or `institutionRead()` for calls that reach an institution.",
            "A GET is retried automatically. Keep the 305 s of `institutionRead()`: Belvo itself gives up after 5 minutes."),
    DEADLINE(
            Area.NETWORK,
            scene -> {
                scene.simulator().failNext(SimulatedFault.delay(Duration.ofSeconds(5)));
                scene.get(scene.builder()
                        .timeouts(Timeouts.builder().call(Duration.ofMillis(50)).build()));
            },
            "The call with all its attempts and waits took as long as `Timeouts.call()` allows.",
            "Allow more time, or retry later. Run calls that reach an institution in a background job."),
    LOST_RESPONSE(
            Area.NETWORK,
            scene -> {
                scene.simulator()
                        .failNext(SimulatedFault.connectionReset()
                                .on("POST", "/api/links/")
                                .afterEffect());
                scene.register("user_good");
            },
            "The connection broke after the request was sent, so Belvo may have executed it. It isn't sent again.",
            "Give registrations an `externalId`: the client then finds out what became of them."),

    WRONG_KEYS(
            Area.ACCOUNT,
            scene -> scene.get(scene.builder().credentials("id", "password")),
            "The keys are wrong, or belong to the other environment: sandbox and production have keys of their own, and so"
                    + " have payments (`paymentsCredentials(…)`).",
            "Call `checkCredentials()` when your application starts. Compare the environment with the one that Belvo's"
                    + " dashboard showed with the keys."),
    PRODUCTION_DENIED(Area.ACCOUNT, scene -> scene.getAnswered(refusal(ErrorCode.ACCESS_TO_PRODUCTION_DENIED))),
    RESOURCE_DENIED(Area.ACCOUNT, scene -> scene.getAnswered(refusal(ErrorCode.ACCESS_TO_RESOURCE_DENIED))),
    FIREWALL(
            Area.ACCOUNT,
            scene -> scene.getAnswered(aResponse()
                    .withStatus(403)
                    .withHeader("Content-Type", "text/html")
                    .withBody("<html>Forbidden</html>")),
            "Belvo's firewall counted more than 80 requests in 30 seconds from your address. The client's own limit prevents"
                    + " that for one JVM.",
            "Share [one limit](many-machines.md) between the machines behind that address."),
    TOO_MANY_REQUESTS(
            Area.ACCOUNT,
            scene -> scene.getAnswered(aResponse().withStatus(429)),
            "Another of Belvo's limits was exceeded, such as five deletions in a minute.",
            "Wait as long as `Retry-After` says; the client does so by default."),

    INVALID_FIELD(
            Area.REQUEST,
            scene -> scene.client().links().register(new RegisterLinkRequest().username("user_good")),
            "The request violates a constraint of the API's document. There is no status, because nothing was sent.",
            "Set or correct each field that the message names; `errors()` has them as data. If Belvo accepts more than its"
                    + " document says, use `validateRequests(false)`."),
    NOT_FOUND(
            Area.REQUEST,
            scene -> scene.get(scene.builder()),
            "The id doesn't exist, was deleted, or belongs to the other environment.",
            "Check where the id came from; ids of the sandbox mean nothing in production. The simulator says the same of a path"
                    + " that Belvo doesn't have, such as one with a wrong base URL."),
    METHOD_REFUSED(Area.REQUEST, scene -> scene.getAnswered(refusal(ErrorCode.METHOD_NOT_ALLOWED))),

    LOGIN(Area.INSTITUTION, scene -> scene.register("user_invalid")),
    BUSY(
            Area.INSTITUTION,
            scene -> scene.register("too_many_sessions"),
            "The person is logged in to the bank elsewhere, or Belvo's last login is still open. The client has already"
                    + " waited 120 seconds and tried again, unless its retries are switched off.",
            "Ask the person to log out, and try again later. Don't POST to a new link right after its registration; wait for"
                    + " the webhook."),
    DOWN(Area.INSTITUTION, scene -> scene.register("institution_down")),
    INVALID_LINK(
            Area.INSTITUTION,
            scene -> {
                String link = scene.client()
                        .links()
                        .register(Scene.request("user_good"))
                        .getId();
                scene.simulator().invalidate(link);
                scene.retrieveAccounts(link);
            },
            null,
            "Ask the person for the current password, and call `links().update(…)`."),
    UNCONFIRMED_LINK(
            Area.INSTITUTION,
            scene -> scene.retrieveAccounts(scene.unconfirmedLink()),
            "The registration required a token that never came, so the link was never confirmed.",
            "Call `links().update(…)` with the credentials, and answer the challenge this time."),
    NOT_ACTIVATED(Area.INSTITUTION, scene -> scene.register("activation_required")),

    TOKEN_REQUIRED(
            Area.MFA,
            scene -> scene.register("mfa_default"),
            "The institution requires a token, and the call has no callback. That is no failure: the call is paused.",
            "Pass a callback, or catch the exception and keep its `ticket()`: see [MFA](mfa.md)."),
    WRONG_TOKEN(
            Area.MFA,
            scene -> scene.client().links().resume(scene.ticket(), MfaAnswer.token("999999")),
            "The same exception again: the token was wrong, or the institution requires another one.",
            "Show the new challenge. Limit the attempts: three wrong tokens lock many bank accounts."),
    EXPIRED(
            Area.MFA,
            scene -> {
                MfaTicket ticket = scene.ticket();
                Clock late = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
                scene.client(scene.builder().clock(late)).links().resume(ticket, MfaAnswer.token("111111"));
            },
            "The token came after the session's end, which `challenge().expiresAt()` had announced. Nothing was sent.",
            "Start over with the first call, and show the person the time that is left."),
    SESSION_EXPIRED(Area.MFA, scene -> {
        MfaTicket ticket = scene.ticket();
        scene.simulator().clock().advance(Duration.ofHours(3));
        scene.client().links().resume(ticket, MfaAnswer.token("111111"));
    }),
    CANCELLED(
            Area.MFA,
            scene -> scene.client().links().register(Scene.request("mfa_default"), challenge -> MfaAnswer.cancel()),
            "Your callback returned `MfaAnswer.cancel()`.",
            "Offer to start over. The link stays unconfirmed; delete it if the person doesn't come back."),
    BLANK_TOKEN(
            Area.MFA,
            scene -> MfaAnswer.token(" "),
            "An empty form field reached the SDK. Banks would count it as a wrong token.",
            "Validate the field in your form; for a challenge without input, do what the message says."),
    USED_TICKET(
            Area.MFA,
            scene -> {
                MfaTicket ticket = scene.ticket();
                Belvo belvo = scene.client();
                belvo.links().resume(ticket, MfaAnswer.token("111111"));
                belvo.links().resume(ticket, MfaAnswer.token("111111"));
            },
            "A form was submitted twice, or two threads resumed with one ticket.",
            "Read the link: its status is `valid` if the first token was right."),
    ALTERED_TICKET(
            Area.MFA,
            scene -> scene.client()
                    .links()
                    .resume(MfaTicket.of(scene.ticket().serialized() + "A"), MfaAnswer.token("111111")),
            "The ticket was cut off or changed where it was kept, or it was sealed with other API keys: another environment's,"
                    + " or those of a machine that is configured differently.",
            "Keep the text of `serialized()` unchanged (up to 16,384 characters), and give all machines the same keys. After a"
                    + " change of keys, start over."),
    NO_TICKET(
            Area.MFA,
            scene -> MfaTicket.of("from a cookie"),
            "What your application kept isn't the text of `serialized()`.",
            "Look at how it is encoded: a form or cookie may have changed it."),

    REDIRECT(
            Area.RESPONSE,
            scene -> scene.getAnswered(aResponse().withStatus(302).withHeader("Location", "https://example.com/login")),
            "The response is not Belvo's: the base URL leads to another server, or a proxy asks for a login.",
            "Check `baseUrl(…)` and the proxy. Redirects are never followed, since API keys would go with them."),
    NOT_JSON(
            Area.RESPONSE,
            scene -> scene.getAnswered(ok("<html>Welcome</html>")),
            "Something between your application and Belvo answered in its place, such as a proxy's login page.",
            "Check `baseUrl(…)` and the proxy."),
    OTHER_TYPE(
            Area.RESPONSE,
            scene -> scene.getAnswered(okJson("{\"id\": \"a\", \"created_at\": \"yesterday\"}")),
            "A value doesn't have the type that the API documents. The message names the property.",
            "Report it to Belvo, with the `requestId()`; meanwhile, lists can"
                    + " [skip such items](errors.md#when-a-response-cant-be-read)."),
    BELVO_FAILS(Area.RESPONSE, scene -> scene.getAnswered(refusal(ErrorCode.UNEXPECTED_ERROR))),
    BELVO_TIMES_OUT(
            Area.RESPONSE,
            scene -> scene.register("request_timeout"),
            "The institution took longer than the 5 minutes that Belvo waits.",
            "Wait, then look at what is stored before you try again. Retrieve shorter periods, or use the asynchronous mode."),

    NO_AUTHORIZATION(
            Area.WEBHOOK,
            scene -> receiver().receive(null, new byte[0]),
            "The request has no `Authorization` header: it isn't Belvo's, a proxy removed the header, or Belvo's dashboard"
                    + " has no value for it.",
            "Set the value in Belvo's dashboard, and pass the same to `WebhookReceiver`. Respond with 401."),
    OTHER_AUTHORIZATION(
            Area.WEBHOOK,
            scene -> receiver().receive("Bearer other", new byte[0]),
            "The value differs from the one in Belvo's dashboard, often by the missing scheme: `WebhookReceiver.bearer(secret)`"
                    + " is `Bearer`, a space and the secret.",
            "Make them equal, and respond with 401."),
    UNREADABLE_WEBHOOK(
            Area.WEBHOOK,
            scene -> receiver().receive("Bearer s3cret", "[]".getBytes(StandardCharsets.UTF_8)),
            "The body isn't a webhook: a health check or a filter that has already read it, for example.",
            "Pass the bytes of the body as they came, and respond with 400."),

    PORT_IN_USE(
            Area.SIMULATOR,
            scene -> Ports.withUsed(port -> BelvoSimulator.builder().port(port).start()),
            "Another process, perhaps a simulator of an earlier run, listens on the port.",
            "Stop it, or use port 0, which picks a free one: `baseUrl()` then has it.");

    /** How a failure comes about. */
    @FunctionalInterface
    interface Provocation {
        void in(Scene scene) throws Exception;
    }

    private final Area area;
    private final Provocation provocation;
    private final String cause;
    private final String step;

    Symptom(Area area, Provocation provocation) {
        this(area, provocation, null, null);
    }

    Symptom(Area area, Provocation provocation, String cause, String step) {
        this.area = area;
        this.provocation = provocation;
        this.cause = cause;
        this.step = step;
    }

    Area area() {
        return area;
    }

    /** Makes it happen. */
    void provoke(Scene scene) throws Exception {
        provocation.in(scene);
    }

    String cause(Throwable thrown) {
        return cause != null ? cause : sentence(code(thrown).meaning());
    }

    String step(Throwable thrown) {
        return step != null ? step : sentence(code(thrown).remedy().advice());
    }

    private static ErrorCode code(Throwable thrown) {
        return Optional.of(thrown)
                .filter(BelvoException.class::isInstance)
                .map(BelvoException.class::cast)
                .flatMap(failure -> failure.errors().stream().findFirst())
                .flatMap(ErrorEntry::errorCode)
                .orElseThrow(() -> new IllegalStateException("Neither a code nor a cause and step of its own", thrown));
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static ResponseDefinitionBuilder refusal(ErrorCode code) {
        return jsonResponse(List.of(Map.of("code", code.code(), "message", "…")), code.status());
    }

    private static WebhookReceiver receiver() {
        return WebhookReceiver.accepting(WebhookReceiver.bearer("s3cret"));
    }
}
