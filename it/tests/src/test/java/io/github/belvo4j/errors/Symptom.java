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
 * What a newcomer runs into: how it is provoked, its cause and the next step. For one of Belvo's error codes, cause and
 * step are those of {@link ErrorCode} unless they are given here.
 */
enum Symptom {
    NO_VARIABLES(
            Area.SETUP,
            scene -> ClassPaths.runWithoutEnvironment(),
            "`Belvo.fromEnvironment()` found no API keys in the environment of the process.",
            "Set `BELVO_SECRET_ID` and `BELVO_SECRET_PASSWORD` in the environment of the process itself: a variable that"
                    + " you export in a shell doesn't reach an IDE, a service or a container."),
    NO_CREDENTIALS(
            Area.SETUP,
            scene -> Belvo.builder().environment(Environment.SANDBOX).build(),
            "No API keys were set on the builder.",
            "Call `credentials(…)` with the keys that Belvo's dashboard shows for the environment."),
    WHITE_SPACE(
            Area.SETUP,
            scene -> Belvo.builder().credentials("id", "password\n"),
            "The key was copied, or read from a file, together with a line break, for example.",
            "Trim the key. Secrets that are mounted as files often end with a line break."),
    NO_ENVIRONMENT(
            Area.SETUP,
            scene -> Belvo.builder().credentials("id", "password").build(),
            "Neither an environment of Belvo nor a base URL was set on the builder.",
            "Call `environment(Environment.SANDBOX)`. In tests, call `baseUrl(…)` with the simulator's address."),
    OTHER_ENVIRONMENT_NAME(
            Area.SETUP,
            scene -> Environment.named("staging"),
            "Belvo has only two environments.",
            "Use `sandbox` during development, and `production` afterwards."),
    NOT_HTTPS(
            Area.SETUP,
            scene -> Belvo.builder().baseUrl("http://sandbox.belvo.com"),
            "With plain `http`, API keys would be sent unencrypted.",
            "Use `https`. If the simulator runs in another container, forward its port to `localhost`, or use a TLS proxy."),
    OLD_HTTP_CLIENT(
            Area.SETUP,
            scene -> ClassPaths.buildClientWithout("org.apache.hc.client5.http.ssl.TlsSocketStrategy"),
            "A framework or another dependency selects an older version of Apache HttpClient.",
            "To find that dependency, run `mvn dependency:tree -Dincludes=org.apache.httpcomponents*`; then follow the"
                    + " advice in the message."),
    OLD_JACKSON(
            Area.SETUP,
            scene -> ClassPaths.buildClientWithout("com.fasterxml.jackson.core.StreamReadConstraints$Builder"),
            "A framework or another dependency selects an older version of Jackson 2.",
            "To find that dependency, run `mvn dependency:tree -Dincludes=com.fasterxml.jackson*`; then follow the advice"
                    + " in the message."),
    CLOSED(
            Area.SETUP,
            scene -> {
                Belvo belvo = scene.client();
                belvo.close();
                belvo.links().get("a");
            },
            "`close()` was called on this client or on the client from which it was derived, often by a `try` block around"
                    + " a single call.",
            "Create one client for the whole application, and close it when the application shuts down."),

    UNKNOWN_HOST(
            Area.NETWORK,
            scene -> scene.get(scene.builder().baseUrl("https://belvo.invalid")),
            "The host name can't be resolved: there is a typo in the base URL, DNS isn't available, or only a proxy can"
                    + " reach the internet.",
            "Check the base URL, and try `curl -I https://sandbox.belvo.com` on the same machine. If you need a proxy, set"
                    + " `proxy(ProxySelector.of(…))`: by default, the JVM's proxy settings are ignored."),
    REFUSED(
            Area.NETWORK,
            scene -> scene.get(scene.builder().baseUrl("http://localhost:" + Ports.unused())),
            "Nothing is listening on that port, or a firewall rejects the connection.",
            "Start the simulator first, and check its port. Inside a container, `localhost` is the container itself."),
    UNTRUSTED(
            Area.NETWORK,
            scene -> Ports.withUntrustedServer(url -> scene.get(scene.builder().baseUrl(url))),
            "The JVM doesn't trust the server's certificate. Often, a corporate proxy decrypts TLS and presents its own"
                    + " certificate.",
            "Import that proxy's root certificate into a trust store, and pass an `SSLContext` that uses this trust store"
                    + " to `sslContext(…)`. Never disable verification: an attacker could then intercept your API keys."),
    NOT_TLS(
            Area.NETWORK,
            scene -> scene.get(
                    scene.builder().baseUrl(scene.simulator().baseUrl().replace("http:", "https:"))),
            "The server doesn't use TLS on this port.",
            "For the simulator, use a base URL with `http://`. For Belvo, check the port and the proxy."),
    PROXY_LOGIN(
            Area.NETWORK,
            scene -> Ports.withProxyThatRequiresALogin(proxy -> scene.get(
                    scene.builder().baseUrl("https://sandbox.belvo.com").proxy(proxy))),
            "The proxy requires a user name and a password, which the client can't send.",
            "Have Belvo's hosts exempted from authentication, run a local proxy that authenticates with the other proxy, or"
                    + " pass an HTTP client that supports proxy authentication to `httpClient(…)`."),
    READ_TIMEOUT(
            Area.NETWORK,
            scene -> {
                scene.simulator().failNext(SimulatedFault.delay(Duration.ofSeconds(5)));
                scene.get(scene.builder()
                        .timeouts(Timeouts.builder().read(Duration.ofSeconds(1)).build()));
            },
            "Belvo didn't respond within `Timeouts.read()`, or `institutionRead()` for calls that reach an institution.",
            "None for a GET, which is retried automatically. Don't reduce `institutionRead()` below 305 s: Belvo aborts"
                    + " requests only after 5 minutes."),
    DEADLINE(
            Area.NETWORK,
            scene -> {
                scene.simulator().failNext(SimulatedFault.delay(Duration.ofSeconds(5)));
                scene.get(scene.builder()
                        .timeouts(Timeouts.builder().call(Duration.ofSeconds(1)).build()));
            },
            "The call, including all attempts and waits, exceeded `Timeouts.call()`.",
            "Increase `Timeouts.call()`, or retry later. Run calls that reach an institution in a background job."),
    LOST_RESPONSE(
            Area.NETWORK,
            scene -> {
                scene.simulator()
                        .failNext(SimulatedFault.connectionReset()
                                .on("POST", "/api/links/")
                                .afterEffect());
                scene.register("user_good");
            },
            "The connection broke after the request was sent, so Belvo may have executed the request. The client doesn't"
                    + " send it again.",
            "Look up the link before you register it again. Set an `externalId` when you register links, so that the client"
                    + " can look up the outcome."),

    WRONG_KEYS(
            Area.ACCOUNT,
            scene -> scene.get(scene.builder().credentials("id", "password")),
            "The keys are wrong, or belong to another environment: sandbox, production and payments"
                    + " (`paymentsCredentials(…)`) each have their own keys.",
            "Check in Belvo's dashboard which environment the keys belong to. To notice such mistakes early, call"
                    + " `checkCredentials()` when your application starts."),
    PRODUCTION_DENIED(Area.ACCOUNT, scene -> scene.getAnswered(refusal(ErrorCode.ACCESS_TO_PRODUCTION_DENIED))),
    RESOURCE_DENIED(Area.ACCOUNT, scene -> scene.getAnswered(refusal(ErrorCode.ACCESS_TO_RESOURCE_DENIED))),
    FIREWALL(
            Area.ACCOUNT,
            scene -> scene.getAnswered(aResponse()
                    .withStatus(403)
                    .withHeader("Content-Type", "text/html")
                    .withBody("<html>Forbidden</html>")),
            "Belvo's firewall counted more than 80 requests in 30 seconds from your IP address. The client's own rate limit"
                    + " applies only within one JVM.",
            "Share [one rate limit](many-machines.md) among all instances that use this IP address."),
    TOO_MANY_REQUESTS(
            Area.ACCOUNT,
            scene -> scene.getAnswered(aResponse().withStatus(429)),
            "Another limit of Belvo was exceeded, such as five deletions in a minute.",
            "Wait for the time stated in the `Retry-After` header; by default, the client does so automatically."),

    INVALID_FIELD(
            Area.REQUEST,
            scene -> scene.client().links().register(new RegisterLinkRequest().username("user_good")),
            "The request violates a constraint of the API. The exception has no status, because nothing was sent.",
            "Set or correct each field that the message names; `errors()` returns these fields as a list. If Belvo accepts"
                    + " a value that the SDK rejects, use `validateRequests(false)`."),
    NOT_FOUND(
            Area.REQUEST,
            scene -> scene.get(scene.builder()),
            "The object doesn't exist, was deleted, or belongs to another environment.",
            "Check the origin of the ID: IDs from the sandbox don't exist in production. The simulator also returns this"
                    + " error for an unknown path, for example if the base URL is wrong."),
    METHOD_REFUSED(Area.REQUEST, scene -> scene.getAnswered(refusal(ErrorCode.METHOD_NOT_ALLOWED))),

    LOGIN(Area.INSTITUTION, scene -> scene.register("user_invalid")),
    BUSY(
            Area.INSTITUTION,
            scene -> scene.register("too_many_sessions"),
            "The user is logged in to the bank elsewhere, or Belvo's last session at the bank is still open. Unless retries"
                    + " are disabled, the client has already waited 120 seconds and tried again.",
            "Ask the user to log out, and try again later. Don't retrieve data right after a link was registered; wait for"
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
            "Ask the user for the current password, and call `links().update(…)`."),
    UNCONFIRMED_LINK(
            Area.INSTITUTION,
            scene -> scene.retrieveAccounts(scene.unconfirmedLink()),
            "The registration required a token, which was never sent, so the link isn't confirmed.",
            "Call `links().update(…)` with the user's credentials, and answer the challenge."),
    NOT_ACTIVATED(Area.INSTITUTION, scene -> scene.register("activation_required")),

    TOKEN_REQUIRED(
            Area.MFA,
            scene -> scene.register("mfa_default"),
            "The institution requires a token, and the call has no callback. This isn't a failure: the call is paused.",
            "Pass a callback, or catch the exception and store its `ticket()`, as described under [MFA](mfa.md)."),
    WRONG_TOKEN(
            Area.MFA,
            scene -> scene.client().links().resume(scene.ticket(), MfaAnswer.token("999999")),
            "The token was wrong, or the institution requires a further token.",
            "Show the new challenge. Limit the number of attempts: many banks lock an account after three wrong tokens."),
    EXPIRED(
            Area.MFA,
            scene -> {
                MfaTicket ticket = scene.ticket();
                Clock late = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
                scene.client(scene.builder().clock(late)).links().resume(ticket, MfaAnswer.token("111111"));
            },
            "The session had already expired when the user entered the token, so nothing was sent. `challenge().deadline()`"
                    + " returns the time at which it expires.",
            "Start over with the first call, and show users how much time is left."),
    SESSION_EXPIRED(Area.MFA, scene -> {
        MfaTicket ticket = scene.ticket();
        scene.simulator().clock().advance(Duration.ofHours(3));
        scene.client().links().resume(ticket, MfaAnswer.token("111111"));
    }),
    CANCELLED(
            Area.MFA,
            scene -> scene.client().links().register(Scene.request("mfa_default"), challenge -> MfaAnswer.cancel()),
            "Your callback returned `MfaAnswer.cancel()`.",
            "Let the user start over. The link remains unconfirmed; delete it if the user doesn't return."),
    BLANK_TOKEN(
            Area.MFA,
            scene -> MfaAnswer.token(" "),
            "The token is empty, for example because a form field was left blank. A bank would count it as a wrong token.",
            "Validate the field in your form. If the challenge expects no input, use `MfaAnswer.confirmed()`."),
    USED_TICKET(
            Area.MFA,
            scene -> {
                MfaTicket ticket = scene.ticket();
                Belvo belvo = scene.client();
                belvo.links().resume(ticket, MfaAnswer.token("111111"));
                belvo.links().resume(ticket, MfaAnswer.token("111111"));
            },
            "A form was submitted twice, or two threads used the same ticket.",
            "Read the link: its status is `valid` if the first token was right."),
    ALTERED_TICKET(
            Area.MFA,
            scene -> scene.client()
                    .links()
                    .resume(MfaTicket.of(scene.ticket().serialized() + "A"), MfaAnswer.token("111111")),
            "The ticket was truncated or changed in storage, or was encrypted with other API keys, for example in another"
                    + " environment or on a machine with a different configuration.",
            "Store the result of `serialized()` unchanged (up to 16,384 characters), and use the same keys on all machines."
                    + " After the keys have changed, start over."),
    NO_TICKET(
            Area.MFA,
            scene -> MfaTicket.of("from a cookie"),
            "The text wasn't returned by `serialized()`.",
            "Check how your application stores and encodes the ticket: a form or cookie may have changed it."),

    REDIRECT(
            Area.RESPONSE,
            scene -> scene.getAnswered(aResponse().withStatus(302).withHeader("Location", "https://example.com/login")),
            "The response isn't from Belvo: the base URL points to another server, or a proxy requires a login.",
            "Check `baseUrl(…)` and the proxy. Redirects are never followed, since they would send the API keys to another"
                    + " server."),
    NOT_JSON(
            Area.RESPONSE,
            scene -> scene.getAnswered(ok("<html>Welcome</html>")),
            "The response isn't from Belvo, but from a server between your application and Belvo, such as a proxy with a"
                    + " login page.",
            "Check `baseUrl(…)` and the proxy."),
    OTHER_TYPE(
            Area.RESPONSE,
            scene -> scene.getAnswered(okJson("{\"id\": \"a\", \"created_at\": \"yesterday\"}")),
            "A value doesn't have the type that the API documents. The message names the property.",
            "Report the problem to Belvo, with the `requestId()`. In the meantime, lists can [skip such"
                    + " items](errors.md#when-a-response-cant-be-read)."),
    BELVO_FAILS(Area.RESPONSE, scene -> scene.getAnswered(refusal(ErrorCode.UNEXPECTED_ERROR))),
    BELVO_TIMES_OUT(
            Area.RESPONSE,
            scene -> scene.register("request_timeout"),
            "The institution took longer than 5 minutes, after which Belvo aborts the request.",
            "Wait, then list the data that has been stored before you try again. Retrieve shorter periods, or use the"
                    + " asynchronous mode."),

    NO_AUTHORIZATION(
            Area.WEBHOOK,
            scene -> receiver().receive(null, new byte[0]),
            "The request has no `Authorization` header: it isn't from Belvo, a proxy removed the header, or no value is set"
                    + " in Belvo's dashboard.",
            "Set a value in Belvo's dashboard, and pass the same value to `WebhookReceiver`. Respond with 401."),
    OTHER_AUTHORIZATION(
            Area.WEBHOOK,
            scene -> receiver().receive("Bearer other", new byte[0]),
            "The value differs from the value in Belvo's dashboard. Often, the scheme is missing in the dashboard:"
                    + " `WebhookReceiver.bearer(secret)` expects `Bearer`, a space and the secret.",
            "Use the same value in both places. Respond with 401."),
    UNREADABLE_WEBHOOK(
            Area.WEBHOOK,
            scene -> receiver().receive("Bearer s3cret", "[]".getBytes(StandardCharsets.UTF_8)),
            "The body isn't a webhook, for example because the request is a health check, or because a filter has already"
                    + " consumed the body.",
            "Pass the unmodified bytes of the body. Respond with 400."),

    PORT_IN_USE(
            Area.SIMULATOR,
            scene -> Ports.withUsed(port -> BelvoSimulator.builder().port(port).start()),
            "Another process is using the port, perhaps a simulator from an earlier run.",
            "Stop that process, or use port 0, which selects a free port: `baseUrl()` then contains that port.");

    /** Provokes a failure. */
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

    /** Provokes it. */
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
