package io.github.belvo4j.postman.collection;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.location.SourceLocation;
import io.github.belvo4j.postman.variable.Variables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the items of a collection: requests in any of Postman's notations, and their saved responses. */
final class RequestReader {
    /** The maximum number of files read from a form field. Two are enough to recognize a list. */
    private static final int MAX_FILES = 2;

    private final Variables variables;
    private final UrlReader urls;
    private final Warnings warnings;

    RequestReader(Variables variables, Warnings warnings) {
        this.variables = variables;
        this.urls = new UrlReader(variables);
        this.warnings = warnings;
    }

    Item item(JsonNode node, SourceLocation place, List<String> folders, Optional<Auth> inherited) {
        Request request = request(node.get("request"), place.at("request"), inherited);
        if (request.description().isEmpty() && node.has("description")) {
            request = new Request(
                    request.place(),
                    request.method(),
                    request.url(),
                    request.headers(),
                    request.body(),
                    request.auth(),
                    Text.of(node.get("description")));
        }
        List<SavedResponse> responses = new ArrayList<>();
        JsonNode list = node.path("response");
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isObject()) {
                responses.add(response(list.get(i), place.at("response").at(i)));
            }
        }
        return new Item(
                place,
                Text.of(node.get("name")).strip(),
                folders,
                request,
                responses,
                TestScript.statuses(node.path("event")));
    }

    private Request request(JsonNode node, SourceLocation place, Optional<Auth> inherited) {
        if (!node.isObject()) {
            Optional<Url> url = url(node, place);
            return new Request(place, "GET", url, List.of(), Optional.empty(), inherited, "");
        }
        String method = Text.of(node.get("method")).strip().toUpperCase(Locale.ROOT);
        return new Request(
                place,
                method.isEmpty() ? "GET" : method,
                url(node.path("url"), place.at("url")),
                headers(node.get("header")),
                body(node.path("body"), place.at("body")),
                requestAuth(node, place, inherited),
                Text.of(node.get("description")));
    }

    /**
     * Returns the auth of a request. If the request has a name, which only openapi-to-postman writes, {@code null} as
     * its auth means that the folder's auth applies.
     */
    private Optional<Auth> requestAuth(JsonNode node, SourceLocation place, Optional<Auth> inherited) {
        boolean unstated = node.has("name") && node.path("auth").isNull();
        return unstated ? inherited : auth(node.get("auth"), place.at("auth"), inherited);
    }

    private SavedResponse response(JsonNode node, SourceLocation place) {
        int code = node.path("code").asInt(0);
        JsonNode original = node.path("originalRequest");
        return new SavedResponse(
                place,
                Text.of(node.get("name")).strip(),
                code >= 100 && code <= 599 ? Optional.of(code) : Optional.empty(),
                Text.of(node.get("status")).strip(),
                headers(node.get("header")),
                node.path("body").isTextual() ? node.get("body").textValue() : "",
                original.isObject()
                        ? Optional.of(request(original, place.at("originalRequest"), Optional.empty()))
                        : Optional.empty());
    }

    private Optional<Url> url(JsonNode node, SourceLocation place) {
        Optional<Url> url = node.isObject()
                ? urls.read(text(node), fields(node.get("query"), false), fields(node.get("variable"), true))
                : urls.read(Text.of(node), List.of(), List.of());
        boolean stated = !node.isMissingNode() && !node.isNull();
        if (url.isEmpty() && stated && !place.pointer().contains("/originalRequest")) {
            warnings.add(Warning.Kind.LOST, place, "this isn't a URL; the request is left out");
        }
        return url;
    }

    /**
     * Composes a URL from its parts, because Postman sends those. {@code raw} is for display only and sometimes
     * missing.
     */
    private static String text(JsonNode url) {
        String host = joined(url.get("host"), ".");
        JsonNode path = url.path("path");
        if (host.isEmpty() && path.isEmpty()) {
            return Text.of(url.get("raw"));
        }
        StringBuilder text = new StringBuilder();
        String protocol = Text.of(url.get("protocol"));
        String port = Text.of(url.get("port"));
        if (!protocol.isEmpty() && !(host + port).isEmpty()) {
            text.append(protocol).append("://");
        }
        text.append(host);
        if (!port.isEmpty()) {
            text.append(':').append(port);
        }
        String joined = joined(path, "/");
        if (!path.isMissingNode() && !path.isNull()) {
            text.append(joined.startsWith("/") && path.isTextual() ? "" : "/").append(joined);
        }
        if (url.path("query").isEmpty() && !joined.contains("?")) {
            text.append(queryOf(Text.of(url.get("raw"))));
        }
        String hash = Text.of(url.get("hash"));
        return hash.isEmpty() ? text.toString() : text.append('#').append(hash).toString();
    }

    private static String queryOf(String raw) {
        int question = raw.indexOf('?');
        return question < 0 ? "" : raw.substring(question);
    }

    private static String joined(@Nullable JsonNode node, String separator) {
        if (node == null || !node.isArray()) {
            return Text.of(node);
        }
        List<String> parts = new ArrayList<>();
        node.forEach(part -> parts.add(part.isObject() ? Text.of(part.get("value")) : Text.of(part)));
        return String.join(separator, parts);
    }

    private List<Field> headers(@Nullable JsonNode node) {
        if (node == null || !node.isTextual()) {
            return fields(node, false);
        }
        List<Field> headers = new ArrayList<>();
        for (String line : node.textValue().split("\\R")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String key = line.substring(0, colon).strip();
                boolean disabled = key.startsWith("//");
                headers.add(new Field(
                        disabled ? key.substring(2).strip() : key,
                        variables.resolve(line.substring(colon + 1).strip()),
                        "",
                        disabled,
                        false));
            }
        }
        return headers;
    }

    private List<Field> fields(@Nullable JsonNode list, boolean idsAreKeys) {
        List<Field> fields = new ArrayList<>();
        if (list == null || !list.isArray()) {
            return fields;
        }
        for (JsonNode node : list) {
            String key = Text.of(node.get("key"));
            if (key.isBlank() && idsAreKeys) {
                key = Text.of(node.get("id"));
            }
            if (!key.isBlank()) {
                Field field = new Field(
                        key.strip(),
                        value(node.get("value")),
                        Text.of(node.get("description")),
                        node.path("disabled").asBoolean(),
                        node.path("type").asText().equals("file"));
                fields.addAll(Collections.nCopies(files(node), field));
            }
        }
        return fields;
    }

    /**
     * Returns the number of files in a form field, up to {@link #MAX_FILES}; 1 if the field isn't a file. Each file is
     * sent as a separate part.
     */
    private static int files(JsonNode field) {
        return Math.max(1, Math.min(MAX_FILES, field.path("src").size()));
    }

    private @Nullable String value(@Nullable JsonNode node) {
        String value = Text.orNull(node);
        return value == null ? null : variables.resolve(value);
    }

    /**
     * Returns the body; empty if there is none. An empty string in a raw body means that there is no body, unless an
     * exporter wrote the request. In that case, the string stands for unknown content.
     */
    private Optional<Body> body(JsonNode node, SourceLocation place) {
        if (!node.isObject() || node.path("disabled").asBoolean()) {
            return Optional.empty();
        }
        return switch (node.path("mode").asText()) {
            case "raw" -> {
                String text = node.path("raw").isTextual() ? node.get("raw").textValue() : "";
                String language = node.at("/options/raw/language").asText("");
                boolean exported = node.at("/options/raw").has("headerFamily");
                yield text.isBlank() && !exported
                        ? Optional.empty()
                        : Optional.of(new Body(Body.Mode.RAW, text, language, List.of(), "", place.at("raw")));
            }
            case "urlencoded" -> form(Body.Mode.URLENCODED, node.get("urlencoded"), place.at("urlencoded"));
            case "formdata" -> form(Body.Mode.FORMDATA, node.get("formdata"), place.at("formdata"));
            case "graphql" -> {
                JsonNode graphql = node.path("graphql");
                JsonNode variables = graphql.path("variables");
                yield Optional.of(new Body(
                        Body.Mode.GRAPHQL,
                        graphql.isTextual() ? graphql.textValue() : Text.of(graphql.get("query")),
                        "",
                        List.of(),
                        variables.isContainerNode() ? variables.toString() : Text.of(variables),
                        place.at("graphql")));
            }
            case "file" -> Optional.of(new Body(Body.Mode.FILE, "", "", List.of(), "", place.at("file")));
            default -> Optional.empty();
        };
    }

    private Optional<Body> form(Body.Mode mode, @Nullable JsonNode list, SourceLocation place) {
        List<Field> fields = fields(list, false);
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Body(mode, "", "", fields, "", place));
    }

    /**
     * Returns the auth of a collection, folder or request: the one that it states, or else the inherited one.
     * Authentication is switched off by {@code null} and {@code noauth}.
     */
    Optional<Auth> auth(@Nullable JsonNode node, SourceLocation place, Optional<Auth> inherited) {
        if (node == null || node.isMissingNode()) {
            return inherited;
        }
        String type = node.isNull() ? "" : Text.of(node.get("type"));
        if (type.isEmpty() || type.equals("noauth")) {
            return node.isNull() && inherited.isEmpty() ? inherited : Optional.of(Auth.off(place));
        }
        if (type.equals("inherit")) {
            return inherited;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        JsonNode settings = node.path(type);
        if (settings.isArray()) {
            settings.forEach(s -> attributes.put(Text.of(s.get("key")), Text.of(s.get("value"))));
        } else {
            settings.properties().forEach(s -> attributes.put(s.getKey(), Text.of(s.getValue())));
        }
        return Optional.of(new Auth(type, attributes, place));
    }
}
