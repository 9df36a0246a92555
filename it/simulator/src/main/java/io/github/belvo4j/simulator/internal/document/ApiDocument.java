package io.github.belvo4j.simulator.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The paths of an OpenAPI document. */
public final class ApiDocument {
    private static final String BELVO = "/io/github/belvo4j/openapi.json";

    private final List<PathItem> paths;

    private ApiDocument(JsonNode document) {
        ReferenceResolver references = new ReferenceResolver(document);
        Set<String> templates = new HashSet<>();
        document.path("paths").fieldNames().forEachRemaining(templates::add);
        paths = document.path("paths").properties().stream()
                .map(path -> new PathItem(path.getKey(), path.getValue(), templates, references))
                .sorted(Comparator.comparing(PathItem::hasVariables))
                .toList();
    }

    /** Reads the document once, for all simulators. */
    private static final class Holder {
        static final ApiDocument BELVO = readBelvo();
    }

    /** Returns the OpenAPI document of Belvo's API, from the class path. */
    public static ApiDocument ofBelvo() {
        return Holder.BELVO;
    }

    private static ApiDocument readBelvo() {
        try (InputStream json = ApiDocument.class.getResourceAsStream(BELVO)) {
            if (json == null) {
                throw new IllegalStateException("belvo4j-openapi isn't on the class path: " + BELVO);
            }
            return of(Json.parse(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ApiDocument of(JsonNode document) {
        return new ApiDocument(document);
    }

    public List<PathItem> paths() {
        return paths;
    }

    /**
     * Returns the path item of a list.
     *
     * @param collection the path without variables
     * @throws ApiError 404 if there is no such list
     */
    public PathItem list(String collection) {
        return paths.stream()
                .filter(path -> path.collection().equals(collection) && path.isList())
                .findFirst()
                .orElseThrow(ApiError::notFound);
    }

    /**
     * Returns the document's examples of a list's items, without duplicates.
     *
     * @param collection the path without variables
     */
    public List<ObjectNode> examples(String collection) {
        return paths.stream()
                .filter(path -> path.collection().equals(collection))
                .flatMap(PathItem::examples)
                .distinct()
                .toList();
    }

    /**
     * Returns the path item that matches a request's path. A path item without variables takes precedence over one with
     * variables.
     */
    public Optional<PathItem> find(String path) {
        return paths.stream().filter(candidate -> candidate.matches(path)).findFirst();
    }
}
