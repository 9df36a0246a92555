package io.github.belvo4j.simulator.internal.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.belvo4j.simulator.internal.document.ApiDocument;
import io.github.belvo4j.simulator.internal.document.PathItem;
import io.github.belvo4j.simulator.internal.institution.SandboxUser;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.link.LinksResource;
import io.github.belvo4j.simulator.internal.mfa.MfaSessions;
import io.github.belvo4j.simulator.internal.sandbox.Settings;
import io.github.belvo4j.simulator.internal.sandbox.Simulation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The page that shows a simulator's users, requests and links, generated from the simulator's own tables. */
public final class StartPage {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    /** The types and codes of the webhooks that the page offers to send: some of those that Belvo documents. */
    private static final List<String> WEBHOOKS = List.of(
            "TRANSACTIONS new_transactions_available",
            "ACCOUNTS new_accounts_available",
            "OWNERS new_owners_available",
            "BILLS new_bills_available",
            "LINK token_required",
            "LINK invalid_credentials",
            "CONSENT openfinance_consent_about_to_expire",
            "CONSENT openfinance_consent_expired");

    private final Simulation simulation;
    private final Supplier<WireMockServer> server;

    public StartPage(Simulation simulation, Supplier<WireMockServer> server) {
        this.simulation = simulation;
        this.server = server;
    }

    public String html() {
        Map<String, String> values = values();
        Matcher matcher = PLACEHOLDER.matcher(resource("page.html"));
        return matcher.replaceAll(
                placeholder -> Matcher.quoteReplacement(values.getOrDefault(placeholder.group(1), "")));
    }

    private Map<String, String> values() {
        Settings settings = simulation.settings();
        ApiDocument document = ApiDocument.ofBelvo();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("baseUrl", escaped(server.get().baseUrl()));
        values.put("secretId", escaped(settings.secretId()));
        values.put("secretPassword", escaped(settings.secretPassword()));
        values.put("token", escaped(MfaSessions.RIGHT_TOKEN));
        values.put("time", escaped(settings.clock().instant().toString()));
        values.put("seed", Long.toString(settings.seed()));
        values.put("transactions", String.format(Locale.ROOT, "%,d", settings.transactions()));
        values.put("links", Integer.toString(simulation.sandbox().links().size()));
        values.put(
                "limits", settings.limited() ? "enforced" : "not enforced; start with <code>--enforce-limits</code>");
        values.put("webhooks", webhooks(settings.webhooks()));
        values.put("curl", escaped(curl(settings)));
        values.put("curlPrefix", escaped(curlPrefix(settings)));
        values.put("style", resource("page.css"));
        values.put("script", resource("page.js"));
        values.put("behaviour", behaviour());
        values.put(
                "webhookKinds",
                WEBHOOKS.stream().map(kind -> "<option>" + kind + "</option>").collect(Collectors.joining()));
        values.put("users", users());
        values.put("control", control());
        values.put(
                "operations",
                Integer.toString(
                        document.paths().stream().mapToInt(PathItem::operations).sum()));
        values.put(
                "resources",
                document.paths().stream()
                        .map(PathItem::collection)
                        .distinct()
                        .sorted()
                        .map(collection -> "<li><code>" + escaped(collection) + "</code></li>")
                        .collect(Collectors.joining("\n")));
        return values;
    }

    /** Describes where webhooks are sent, without the URL's user information and query, which may be secret. */
    private static String webhooks(@Nullable URI url) {
        return url == null
                ? "recorded only; start with <code>--webhook-url</code> to have them sent"
                : "sent to <code>" + escaped(url.getScheme() + "://" + url.getHost() + port(url) + url.getPath())
                        + "</code>";
    }

    private static String port(URI url) {
        return url.getPort() < 0 ? "" : ":" + url.getPort();
    }

    private String curlPrefix(Settings settings) {
        return "curl -u " + quoted(settings.secretId() + ":" + settings.secretPassword()) + " "
                + server.get().baseUrl();
    }

    private String curl(Settings settings) {
        String links = curlPrefix(settings) + LinksResource.COLLECTION;
        return """
                %s

                %s \\
                  -H 'Content-Type: application/json' \\
                  -d '{"institution": "erebor_mx_retail", "username": "%s", "password": "%s"}'

                %s -X PATCH \\
                  -H 'Content-Type: application/json' \\
                  -d '{"session": "SESSION", "link": "LINK", "token": "%s"}'""".formatted(
                        links,
                        links,
                        SandboxUser.MFA_DEFAULT.shownUsername(),
                        SandboxUser.MFA_DEFAULT.shownPassword(),
                        links,
                        MfaSessions.RIGHT_TOKEN);
    }

    private static String behaviour() {
        return StreamSupport.stream(Holder.BEHAVIOUR.spliterator(), false)
                .map(row -> "<tr><td>%s</td><td>%s</td></tr>"
                        .formatted(
                                escaped(row.path("what").asText()).replaceAll("`([^`]*)`", "<code>$1</code>"),
                                row.path("source").asText()))
                .collect(Collectors.joining("\n"));
    }

    /** Reads the file on first use. */
    private static final class Holder {
        static final JsonNode BEHAVIOUR = read();

        private static JsonNode read() {
            try {
                return Json.parse(resource("behaviour.json"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Quotes a string for a POSIX shell. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static String users() {
        return Arrays.stream(SandboxUser.values())
                .map(user -> "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>"
                        .formatted(
                                shown(user.shownUsername(), user == SandboxUser.ANYONE),
                                shown(user.shownPassword(), user.shownPassword().equals("any")),
                                escaped(user.outcome())))
                .collect(Collectors.joining("\n"));
    }

    private static String shown(String text, boolean isProse) {
        return isProse ? escaped(text) : "<code>" + escaped(text) + "</code>";
    }

    private static String control() {
        StringBuilder rows = new StringBuilder();
        AdminApi.document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> rows.append(
                                "<tr><th scope=\"row\"><code><span class=\"method\">%s</span> %s</code></th><td>%s%s</td></tr>\n"
                                        .formatted(
                                                operation.getKey().toUpperCase(Locale.ROOT),
                                                escaped(path.getKey()),
                                                escaped(operation
                                                        .getValue()
                                                        .path("summary")
                                                        .asText()),
                                                example(operation.getValue())))));
        return rows.toString();
    }

    /** Returns an example of an operation's request body. */
    private static String example(JsonNode operation) {
        JsonNode json = operation.at("/requestBody/content/application~1json");
        if (json.isMissingNode()) {
            return "";
        }
        String fields = json.at("/schema/properties").properties().stream()
                .map(field ->
                        "<li><code>%s</code> %s</li>".formatted(escaped(field.getKey()), described(field.getValue())))
                .collect(Collectors.joining());
        return "<pre>" + escaped(json.path("example").toString()) + "</pre><ul>" + fields + "</ul>";
    }

    private static String described(JsonNode field) {
        String choices = StreamSupport.stream(field.path("enum").spliterator(), false)
                .map(choice -> "<code>" + escaped(choice.asText()) + "</code>")
                .collect(Collectors.joining(", "));
        return escaped(field.path("description").asText()) + (choices.isEmpty() ? "" : " " + choices + ".");
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String resource(String name) {
        try (InputStream text = StartPage.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
