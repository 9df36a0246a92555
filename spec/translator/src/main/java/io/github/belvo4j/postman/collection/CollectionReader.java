package io.github.belvo4j.postman.collection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.io.JsonTree;
import io.github.belvo4j.postman.location.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads collections of the formats 2.0.0 and 2.1.0, as the Postman app, its API and openapi-to-postman write them.
 *
 * <p>A collection is untrusted: its size, its depth and the length of its strings are bounded, and nothing but an
 * {@link InputException} is thrown for one that can't be read.
 */
public final class CollectionReader {
    /** Bytes. The biggest public collections have some ten million. */
    private static final long MAX_SIZE = 64L << 20;

    /** Levels of folders, at two levels of JSON each, beside those of the request below. */
    private static final int MAX_DEPTH = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(20_000_000)
                    .maxNumberLength(1_000)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private final Warnings warnings;

    public CollectionReader(Warnings warnings) {
        this.warnings = warnings;
    }

    /** Reads a file. */
    public PostmanCollection read(Path file) {
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw new InputException("larger than " + (MAX_SIZE >> 20) + " MiB");
            }
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new InputException("can't be read: " + e.getClass().getSimpleName(), e);
        }
    }

    /** Reads JSON text in UTF-8, with or without a byte-order mark. */
    public PostmanCollection read(byte[] json) {
        JsonNode root = parse(json);
        if (root.path("collection").isObject()) {
            root = root.get("collection");
        }
        checkFormat(root);
        Variables variables = variables(root);
        JsonNode info = root.path("info");
        RequestReader requests = new RequestReader(variables, warnings);
        Optional<Auth> auth = requests.auth(root.get("auth"), new SourceLocation(List.of(), "/auth"), Optional.empty());
        Tree tree = new Tree(requests);
        tree.read(root.get("item"), new SourceLocation(List.of(), "/item"), List.of(), auth);
        return new PostmanCollection(
                Text.of(info.get("name")),
                Text.of(info.get("description")),
                version(info.get("version")),
                tree.folders,
                tree.items,
                variables,
                auth);
    }

    private static JsonNode parse(byte[] json) {
        int mark = json.length >= 3 && json[0] == (byte) 0xEF && json[1] == (byte) 0xBB ? 3 : 0;
        try (JsonParser parser = FACTORY.createParser(json, mark, json.length - mark)) {
            return JsonTree.read(parser);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new InputException("not JSON that can be read" + where + JsonErrorReason.of(e), e);
        } catch (IOException e) {
            throw new InputException("can't be read as JSON", e);
        }
    }

    private static void checkFormat(JsonNode root) {
        if (root.has("requests") && !root.has("item")) {
            throw new InputException("a collection of format 1: export it as 2.1 from Postman");
        }
        if (!root.path("item").isArray()) {
            throw new InputException(
                    "not a Postman collection: /item is " + (root.has("item") ? "no list" : "missing"));
        }
    }

    private static String version(@Nullable JsonNode version) {
        if (version == null || !version.isObject()) {
            return Text.of(version);
        }
        return Text.of(version.get("major")) + "." + Text.of(version.get("minor")) + "."
                + Text.of(version.get("patch"));
    }

    private static Variables variables(JsonNode root) {
        Map<String, String> values = new LinkedHashMap<>();
        collectVariables(root, values);
        return new Variables(values);
    }

    /** Folders may have variables too; the outer ones win, since Postman's own folders rarely have any. */
    private static void collectVariables(JsonNode node, Map<String, String> values) {
        for (JsonNode variable : node.path("variable")) {
            String key = variable.has("key") ? Text.of(variable.get("key")) : Text.of(variable.get("id"));
            if (!key.isBlank() && !variable.path("disabled").asBoolean()) {
                values.putIfAbsent(key.trim(), Text.of(variable.get("value")));
            }
        }
        for (JsonNode child : node.path("item")) {
            if (child.has("item")) {
                collectVariables(child, values);
            }
        }
    }

    /** Walks the folders; as deep as {@link #MAX_DEPTH} allows. */
    private final class Tree {
        private final RequestReader requests;
        private final List<Folder> folders = new ArrayList<>();
        private final List<Item> items = new ArrayList<>();

        Tree(RequestReader requests) {
            this.requests = requests;
        }

        void read(JsonNode list, SourceLocation place, List<String> path, Optional<Auth> inherited) {
            for (int i = 0; i < list.size(); i++) {
                JsonNode node = list.get(i);
                SourceLocation here = place.at(i).named(Text.of(node.get("name")));
                if (node.path("item").isArray()) {
                    List<String> inner = new ArrayList<>(path);
                    inner.add(Text.of(node.get("name")));
                    folders.add(new Folder(inner, Text.of(node.get("description"))));
                    read(
                            node.get("item"),
                            here.at("item"),
                            inner,
                            requests.auth(node.get("auth"), here.at("auth"), inherited));
                } else if (node.has("request")) {
                    items.add(requests.item(node, here, path, inherited));
                } else {
                    warnings.add(Warning.Kind.LOST, here, "neither a folder nor a request; left out");
                }
            }
        }
    }
}
