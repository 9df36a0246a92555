package io.github.belvo4j.errors;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.options.Environment;
import io.github.belvo4j.options.Timeouts;
import io.github.belvo4j.simulator.model.SimulatedFault;
import java.time.Duration;
import java.util.List;

/** Failures of settings, of the network and of API keys, in the order of the guide. */
final class ConnectionSymptoms {

    static final List<Symptom> ALL = List.of(
            new Symptom(
                    Area.SETUP,
                    scene -> ClassPaths.runWithoutEnvironment(),
                    "`Belvo.fromEnvironment()` found no API keys in the environment of the process.",
                    "Set `BELVO_SECRET_ID` and `BELVO_SECRET_PASSWORD` in the environment of the process itself: a variable that"
                            + " you export in a shell doesn't reach an IDE, a service or a container."),
            new Symptom(
                    Area.SETUP,
                    scene -> Belvo.builder().environment(Environment.SANDBOX).build(),
                    "No API keys were set on the builder.",
                    "Call `credentials(…)` with the keys that Belvo's dashboard shows for the environment."),
            new Symptom(
                    Area.SETUP,
                    scene -> Belvo.builder().credentials("id", "password\n"),
                    "For example, the key was copied, or read from a file, together with a line break.",
                    "Trim the key. Secrets that are mounted as files often end with a line break."),
            new Symptom(
                    Area.SETUP,
                    scene -> Belvo.builder().credentials("id", "password").build(),
                    "Neither a Belvo environment nor a base URL was set on the builder.",
                    "Call `environment(Environment.SANDBOX)`. In tests, call `baseUrl(…)` with the simulator's address."),
            new Symptom(
                    Area.SETUP,
                    scene -> Environment.named("staging"),
                    "Belvo has only two environments.",
                    "Use `sandbox` during development, and `production` afterwards."),
            new Symptom(
                    Area.SETUP,
                    scene -> Belvo.builder().baseUrl("localhost:8080"),
                    "The base URL, from `baseUrl(…)` or the environment variable `BELVO_API_URL`, isn't a complete URL.",
                    "Use `https://sandbox.belvo.com`, or `http://localhost:8080` for the simulator, without a path such as"
                            + " `/api`."),
            new Symptom(
                    Area.SETUP,
                    scene -> Belvo.builder().baseUrl("http://sandbox.belvo.com"),
                    "With plain `http`, API keys would be sent unencrypted.",
                    "Use `https`. If the simulator runs in another container, forward its port to `localhost`, or use a TLS"
                            + " proxy."),
            new Symptom(
                    Area.SETUP,
                    scene -> ClassPaths.buildClientWithout("org.apache.hc.client5.http.ssl.TlsSocketStrategy"),
                    "A framework or another dependency selects an older version of Apache HttpClient.",
                    "To find that dependency, run `mvn dependency:tree -Dincludes=org.apache.httpcomponents*`; then follow the"
                            + " advice in the message."),
            new Symptom(
                    Area.SETUP,
                    scene -> ClassPaths.buildClientWithout("com.fasterxml.jackson.core.StreamReadConstraints$Builder"),
                    "A framework or another dependency selects an older version of Jackson 2.",
                    "To find that dependency, run `mvn dependency:tree -Dincludes=com.fasterxml.jackson*`; then follow the advice"
                            + " in the message."),
            new Symptom(
                    Area.SETUP,
                    scene -> {
                        Belvo belvo = scene.client();
                        belvo.close();
                        belvo.links().get("a");
                    },
                    "`close()` was called on this client or on the client from which it was derived, often by a `try` block around"
                            + " a single call.",
                    "Create one client for the whole application, and close it when the application shuts down."),
            new Symptom(
                    Area.NETWORK,
                    scene -> scene.get(scene.builder().baseUrl("https://belvo.invalid")),
                    "The host name can't be resolved: there is a typo in the base URL, DNS isn't available, or only a proxy can"
                            + " reach the internet.",
                    "Check the base URL, and try `curl -I https://sandbox.belvo.com` on the same machine. If you need a proxy, set"
                            + " `proxy(ProxySelector.of(…))`: by default, the JVM's proxy settings are ignored."),
            new Symptom(
                    Area.NETWORK,
                    scene -> scene.get(scene.builder().baseUrl("http://localhost:" + Ports.unused())),
                    "Nothing is listening on that port, or a firewall rejects the connection.",
                    "Start the simulator first, and check its port. Inside a container, `localhost` is the container itself. By"
                            + " default, the client retries for up to 45 seconds before it throws this exception."),
            new Symptom(
                    Area.NETWORK,
                    scene -> Ports.withUntrustedServer(
                            url -> scene.get(scene.builder().baseUrl(url))),
                    "The JVM doesn't trust the server's certificate. Often, a corporate proxy decrypts TLS and presents its own"
                            + " certificate.",
                    "Import that proxy's root certificate into a trust store, and pass an `SSLContext` that uses this trust store"
                            + " to `sslContext(…)`. Never disable verification: an attacker could then intercept your API keys."),
            new Symptom(
                    Area.NETWORK,
                    scene -> scene.get(
                            scene.builder().baseUrl(scene.simulator().baseUrl().replace("http:", "https:"))),
                    "The server doesn't use TLS on this port.",
                    "For the simulator, use a base URL with `http://`. For Belvo, check the port and the proxy."),
            new Symptom(
                    Area.NETWORK,
                    scene -> Ports.withProxyThatRequiresALogin(proxy -> scene.get(
                            scene.builder().baseUrl("https://sandbox.belvo.com").proxy(proxy))),
                    "The proxy requires a user name and a password, which the client can't send.",
                    "Have Belvo's hosts exempted from authentication, run a local proxy that authenticates with the other"
                            + " proxy, or pass an HTTP client that supports proxy authentication to `httpClient(…)`."),
            new Symptom(
                    Area.NETWORK,
                    scene -> getSlowly(scene, Timeouts.builder().read(Duration.ofSeconds(1))),
                    "Belvo didn't respond within `Timeouts.read()`, or `institutionRead()` for calls that reach an institution.",
                    "None for a GET, which is retried automatically. Don't reduce `institutionRead()` below 305 s: Belvo aborts"
                            + " a request only after 5 minutes."),
            new Symptom(
                    Area.NETWORK,
                    scene -> getSlowly(scene, Timeouts.builder().call(Duration.ofSeconds(1))),
                    "The call, including all attempts and waits, exceeded `Timeouts.call()`.",
                    "Increase `Timeouts.call()`, or retry later. Run calls that reach an institution in a background job."),
            new Symptom(
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
                    "Look up the link before you register it again. Set an `externalId` when you register links, so that the"
                            + " client can look up the outcome."),
            new Symptom(
                    Area.ACCOUNT,
                    scene -> scene.get(scene.builder().credentials("id", "password")),
                    "The keys are wrong, or belong to another environment: sandbox, production and payments"
                            + " (`paymentsCredentials(…)`) each have their own keys.",
                    "Check in Belvo's dashboard which environment the keys belong to. To notice such mistakes early, call"
                            + " `checkCredentials()` when your application starts."),
            new Symptom(Area.ACCOUNT, scene -> scene.getRefused(ErrorCode.ACCESS_TO_PRODUCTION_DENIED)),
            new Symptom(Area.ACCOUNT, scene -> scene.getRefused(ErrorCode.ACCESS_TO_RESOURCE_DENIED)),
            new Symptom(
                    Area.ACCOUNT,
                    scene -> scene.getAnswered(aResponse()
                            .withStatus(403)
                            .withHeader("Content-Type", "text/html")
                            .withBody("<html>Forbidden</html>")),
                    "Belvo's firewall counted more than 80 requests in 30 seconds from your IP address (the client's own rate"
                            + " limit applies only within one JVM), or the request has a field or parameter that the API"
                            + " doesn't know.",
                    "Share [one rate limit](many-machines.md) among all instances that use this IP address. Check the names"
                            + " that you pass to `putAdditionalProperty` and `putAdditionalParameter`; the simulator's log"
                            + " shows the name that it rejected."),
            new Symptom(
                    Area.ACCOUNT,
                    scene -> scene.getAnswered(aResponse().withStatus(429)),
                    "Another of Belvo's limits was exceeded, such as five deletions per minute.",
                    "Wait for the time stated in the `Retry-After` header; by default, the client does so automatically."));

    private ConnectionSymptoms() {}

    /** Reads a link from a server that takes five seconds to respond. */
    private static void getSlowly(Scene scene, Timeouts.Builder timeouts) {
        scene.simulator().failNext(SimulatedFault.delay(Duration.ofSeconds(5)));
        scene.get(scene.builder().timeouts(timeouts.build()));
    }
}
