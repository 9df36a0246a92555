package io.github.belvo4j.postman;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Builds small collections, each for the rule under test. */
public final class TestCollection {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode root = NODES.objectNode();
    private ArrayNode items = root.putArray("item");
    private ObjectNode last;

    private TestCollection() {}

    /** A collection whose variable {@code baseUrl} is {@code https://api.test/v1}. */
    public static TestCollection collection() {
        TestCollection collection = new TestCollection();
        collection.root.putObject("info").put("name", "Test");
        return collection.variable("baseUrl", "https://api.test/v1");
    }

    public TestCollection variable(String key, String value) {
        root.withArray("variable").addObject().put("key", key).put("value", value);
        return this;
    }

    public TestCollection auth(String json) {
        root.set("auth", json(json));
        return this;
    }

    /** Adds what follows to this folder. */
    public TestCollection folder(String name) {
        items = root.withArray("item").addObject().put("name", name).putArray("item");
        return this;
    }

    /** A request whose URL is a string. */
    public TestCollection request(String name, String method, String url) {
        last = items.addObject().put("name", name);
        last.putObject("request").put("method", method).put("url", url);
        return this;
    }

    /** Any other field of the last request. */
    public TestCollection with(String field, String json) {
        request().set(field, json(json));
        return this;
    }

    public TestCollection header(String key, String value) {
        request().withArray("header").addObject().put("key", key).put("value", value);
        return this;
    }

    public TestCollection body(String raw) {
        request().putObject("body").put("mode", "raw").put("raw", raw);
        return this;
    }

    public TestCollection response(int code, String body) {
        return response("", code, body);
    }

    public TestCollection response(String name, int code, String body) {
        last.withArray("response")
                .addObject()
                .put("name", name)
                .put("code", code)
                .put("body", body);
        return this;
    }

    /** A saved response without a body, with the request that it answered. */
    public TestCollection savedOf(String request) {
        last.withArray("response").addObject().put("code", 200).set("originalRequest", json(request));
        return this;
    }

    /** A saved response with a media type. */
    public TestCollection saved(int code, String mediaType, String body) {
        response(code, body);
        ObjectNode response =
                (ObjectNode) last.get("response").get(last.get("response").size() - 1);
        response.putArray("header").addObject().put("key", "Content-Type").put("value", mediaType);
        return this;
    }

    /** The lines of the last request's test script. */
    public TestCollection test(String... lines) {
        ArrayNode exec = last.withArray("event")
                .addObject()
                .put("listen", "test")
                .putObject("script")
                .putArray("exec");
        List.of(lines).forEach(exec::add);
        return this;
    }

    private ObjectNode request() {
        return (ObjectNode) last.get("request");
    }

    public byte[] bytes() {
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    public Translation translate() {
        return new Translator().translate(bytes());
    }

    /** The document, to be examined by JSON pointers. */
    public JsonNode document() {
        return translate().document();
    }

    /** A document in which references to shared parameters and responses are replaced with what they refer to. */
    public static JsonNode inlined(JsonNode document) {
        for (JsonNode reference : document.path("paths").findParents("$ref")) {
            String pointer = reference.get("$ref").asText().substring(1);
            if (!pointer.startsWith("/components/schemas/")) {
                ((ObjectNode) reference).removeAll();
                ((ObjectNode) reference).setAll((ObjectNode) document.at(pointer));
            }
        }
        return document;
    }

    /** JSON, in which single quotes are allowed. */
    public static JsonNode json(String text) {
        return io.github.belvo4j.postman.inference.LenientJson.read(text).orElseThrow();
    }
}
