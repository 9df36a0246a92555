package io.github.belvo4j.postman.collection;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.input.ForeignFormat;
import io.github.belvo4j.postman.input.JsonFile;
import io.github.belvo4j.postman.location.SourceLocation;
import io.github.belvo4j.postman.variable.OuterScopes;
import io.github.belvo4j.postman.variable.Scope;
import io.github.belvo4j.postman.variable.Variables;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads collections of format 2.0.0 and 2.1.0, as written by the Postman app, its API and openapi-to-postman. */
public final class CollectionReader {
    private final OuterScopes scopes;
    private final Warnings warnings;

    /**
     * Creates a reader.
     *
     * @param scopes the values of variables that are defined outside the collection, for example in an environment
     */
    public CollectionReader(OuterScopes scopes, Warnings warnings) {
        this.scopes = scopes;
        this.warnings = warnings;
    }

    /** Reads a collection from a file. */
    public PostmanCollection read(Path file) {
        return read(JsonFile.read(file));
    }

    /** Reads a collection from a stream, up to the end of the stream. */
    public PostmanCollection read(InputStream in) {
        return read(JsonFile.read(in));
    }

    /** Reads a collection from JSON in UTF-8, with or without a byte-order mark. */
    public PostmanCollection read(byte[] json) {
        return read(JsonFile.read(json));
    }

    private PostmanCollection read(JsonNode json) {
        JsonNode root = json.path("collection").isObject() ? json.get("collection") : json;
        checkFormat(root);
        List<JsonNode> lists = new ArrayList<>();
        collectVariables(root, lists);
        Variables variables = scopes.around(Scope.of(lists));
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

    private static void checkFormat(JsonNode root) {
        if (root.has("requests") && !root.has("item")) {
            throw new InputException("a collection in format 1: export it from Postman in format 2.1");
        }
        if (!root.path("item").isArray()) {
            String missing = "not a Postman collection: /item is " + (root.has("item") ? "not a list" : "missing");
            throw new InputException(ForeignFormat.of(root)
                    .map(format -> "not a Postman collection, but " + format)
                    .orElse(missing));
        }
    }

    private static String version(@Nullable JsonNode version) {
        if (version == null || !version.isObject()) {
            return Text.of(version);
        }
        return Text.of(version.get("major")) + "." + Text.of(version.get("minor")) + "."
                + Text.of(version.get("patch"));
    }

    /**
     * Collects the variables of the collection and its folders, starting with the outermost. The first definition of a
     * variable applies everywhere, because folders rarely have variables of their own.
     */
    private static void collectVariables(JsonNode node, List<JsonNode> lists) {
        lists.add(node.path("variable"));
        for (JsonNode child : node.path("item")) {
            if (child.has("item")) {
                collectVariables(child, lists);
            }
        }
    }

    /** Visits the folders recursively. */
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
