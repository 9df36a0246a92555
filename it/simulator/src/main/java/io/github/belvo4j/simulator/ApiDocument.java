package io.github.belvo4j.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The paths of an OpenAPI document. */
final class ApiDocument {
    private static final String BELVO = "/io/github/belvo4j/openapi.json";

    private final List<ApiPath> paths;

    private ApiDocument(JsonNode document) {
        References references = new References(document);
        paths = document.path("paths").properties().stream()
                .map(path -> new ApiPath(path.getKey(), path.getValue(), references))
                .sorted(Comparator.comparing(ApiPath::hasVariables))
                .toList();
    }

    /** Read once for all simulators. */
    private static final class Holder {
        static final ApiDocument BELVO = readBelvo();
    }

    /** Belvo's document, from the class path. */
    static ApiDocument ofBelvo() {
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

    static ApiDocument of(JsonNode document) {
        return new ApiDocument(document);
    }

    List<ApiPath> paths() {
        return paths;
    }

    /** The path of a request; one without variables goes before one with them. */
    Optional<ApiPath> find(String path) {
        return paths.stream().filter(candidate -> candidate.matches(path)).findFirst();
    }
}
