package io.github.belvo4j.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.institution.Products;
import io.github.belvo4j.simulator.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A plain HTTP client, which sends and sees exactly what is on the wire. */
public final class Client {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String baseUrl;
    private final String authorization;
    private final Map<String, String> headers;

    private Client(String baseUrl, String authorization, Map<String, String> headers) {
        this.baseUrl = baseUrl;
        this.authorization = authorization;
        this.headers = headers;
    }

    public static Client of(BelvoSimulator belvo) {
        return new Client(belvo.baseUrl(), basic(belvo.secretId(), belvo.secretPassword()), Map.of());
    }

    public static String basic(String id, String password) {
        byte[] credentials = (id + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    public Client withAuthorization(String other) {
        return new Client(baseUrl, other, headers);
    }

    /** A client that doesn't wait for results. */
    public Client withAsync() {
        return withHeader("X-Belvo-Request-Mode", "async");
    }

    public Client withHeader(String name, String value) {
        return new Client(baseUrl, authorization, Map.of(name, value));
    }

    /** @param pathOrUrl a path, or an absolute URL, which is called as it is */
    public Response call(String method, String pathOrUrl, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(pathOrUrl.startsWith("/") ? baseUrl + pathOrUrl : pathOrUrl))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        headers.forEach(request::header);
        try {
            return new Response(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Response get(String pathOrUrl) {
        return call("GET", pathOrUrl, "");
    }

    /** A page, unchanged. */
    public String page(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(baseUrl + path)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Response post(ObjectNode body) {
        return call("POST", "/api/links/", body.toString());
    }

    /** Registers a single link at {@code erebor_mx_retail}. */
    public Response register(String username, String password) {
        return post(registration(username, password));
    }

    /** Has the link's data of these resources retrieved, such as {@code ACCOUNTS}. */
    public Response refresh(String link, String... resources) {
        ObjectNode request = Json.object();
        for (String resource : resources) {
            request.withArray("/fetch_resources").add(resource);
        }
        return call("POST", "/api/links/" + link + "/refresh/", request.toString());
    }

    /** Registers a link at an institution, has all of its data retrieved, and returns its ID. */
    public String linkWithData(String institution) {
        String link = post(registration("bnk100", "full").put("institution", institution))
                .text("id");
        refresh(link, Products.named(institution).toArray(String[]::new));
        return link;
    }

    /** The first 1,000 items of a link in a list. */
    public List<JsonNode> list(String link, String collection) {
        JsonNode results =
                get(collection + "?page_size=1000&link=" + link).body().path("results");
        return StreamSupport.stream(results.spliterator(), false).toList();
    }

    public static ObjectNode registration(String username, String password) {
        return Json.object()
                .put("institution", "erebor_mx_retail")
                .put("username", username)
                .put("password", password)
                .put("access_mode", "single");
    }

    /** An institution that offers the data of a list, or a resource with this name. */
    public static String institutionWith(String collection) {
        return Stream.of(
                        "erebor_mx_retail",
                        "erebor_br_retail",
                        "sat_mx_fiscal",
                        "imss_mx_employment",
                        "inss_br_employment",
                        "tatooine_cl_fiscal")
                .filter(name -> Products.offers(name, collection) || Products.offersNamed(name, collection))
                .findFirst()
                .orElseThrow();
    }

    /** Answers the challenge in {@code challenged} with a token. */
    public Response resume(Response challenged, String token) {
        return call(
                "PATCH",
                "/api/links/",
                resumption(challenged).put("token", token).toString());
    }

    /** Answers the challenge in {@code challenged} without a token. */
    public Response confirm(Response challenged) {
        return call("PATCH", "/api/links/", resumption(challenged).toString());
    }

    public static ObjectNode resumption(Response challenged) {
        return Json.object()
                .put("session", challenged.entry().path("session").asText())
                .put("link", challenged.entry().path("link").asText());
    }

    public record Response(int status, JsonNode body, HttpResponse<String> raw) {
        Response(HttpResponse<String> raw) {
            this(raw.statusCode(), isPage(raw) ? Json.object() : parse(raw.body()), raw);
        }

        private static boolean isPage(HttpResponse<String> raw) {
            return raw.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        }

        private static JsonNode parse(String text) {
            try {
                return Json.parse(text);
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }

        /** The first entry of an error, or the body itself if it is an object. */
        public JsonNode entry() {
            return body.isArray() ? body.path(0) : body;
        }

        public String code() {
            return entry().path("code").asText();
        }

        /** {@code 400 required institution}: the status, the code and, if there is one, the field. */
        public String summary() {
            if (isPage(raw)) {
                return status + " " + header("X-Simulator-Reason").replace("field or parameter: ", "");
            }
            return (status + " " + code() + " " + entry().path("field").asText()).strip();
        }

        public String text(String property) {
            return body.path(property).asText();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }
}
