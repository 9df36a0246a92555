package io.github.belvo4j.simulator.internal.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.document.ApiDocument;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.json.Json;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The document's examples, from which all data is generated. They are shared and must not be changed. */
public final class Templates {
    private static final String ACCOUNTS = "/api/accounts/";
    private static final String METADATA = "metadata";

    /**
     * The property whose value the API returns as it was sent, even if the example lacks some of the properties in that value.
     */
    private static final String CONFIGURATION = "payment_method_configuration";

    private final Supplier<ApiDocument> document;
    private final Map<String, List<ObjectNode>> read = new ConcurrentHashMap<>();

    public Templates(Supplier<ApiDocument> document) {
        this.document = document;
    }

    /**
     * Returns the examples of a list's items, in all their variants.
     *
     * @throws ApiError 501 if there are none
     */
    public List<ObjectNode> of(String collection) {
        List<ObjectNode> examples =
                read.computeIfAbsent(collection, list -> document.get().examples(list));
        if (examples.isEmpty()) {
            throw ApiError.notSimulated(collection);
        }
        return examples;
    }

    /** Returns the examples of a list's items. If several have the same ID, only the first of them is returned. */
    public List<ObjectNode> distinct(String collection) {
        Set<String> ids = new HashSet<>();
        return of(collection).stream()
                .filter(example -> ids.add(Json.text(example, "id", "")))
                .toList();
    }

    /** Returns a copy of the first example that matches. */
    public ObjectNode first(String collection, Predicate<ObjectNode> wanted) {
        return of(collection).stream().filter(wanted).findFirst().orElseThrow().deepCopy();
    }

    /** Returns the day on which the data in the examples was collected. */
    public LocalDate day() {
        return LocalDate.parse(Json.text(account(), "collected_at", "").substring(0, 10));
    }

    /** Returns the ID of the link that most examples belong to. */
    public String link() {
        return Json.text(account(), "link", "");
    }

    /** Returns the name of the institution that most examples belong to. */
    public String institution() {
        return account().at("/institution/name").asText();
    }

    private ObjectNode account() {
        return of(ACCOUNTS).get(0);
    }

    /**
     * Returns the example that has the most property names in common with a request. If several have equally many, the first of
     * them is returned.
     */
    public ObjectNode resembling(JsonNode request, String collection) {
        return of(collection).stream()
                .min(Comparator.comparingLong(variant -> -common(request, variant)))
                .orElseThrow();
    }

    private static long common(JsonNode request, JsonNode variant) {
        return request.properties().stream()
                .filter(property -> variant.has(property.getKey()))
                .mapToLong(property -> 1 + common(property.getValue(), variant.path(property.getKey())))
                .sum();
    }

    /**
     * Returns a copy of {@code target} in which values that {@code source} also has are replaced by those of {@code source}, at
     * every level. Lists are replaced as a whole, and so is the metadata, whose property names the caller chooses.
     */
    public static ObjectNode overlay(ObjectNode target, JsonNode source) {
        ObjectNode result = Json.object().setAll(target);
        source.properties().forEach(property -> {
            String name = property.getKey();
            JsonNode old = result.path(name);
            JsonNode value = property.getValue();
            if (old instanceof ObjectNode object && value.isObject() && !name.equals(METADATA)) {
                ObjectNode below = overlay(object, value);
                if (name.equals(CONFIGURATION)) {
                    value.properties().forEach(sent -> below.putIfAbsent(sent.getKey(), sent.getValue()));
                }
                result.set(name, below);
            } else if (old.isTextual() && value.isNumber()) {
                result.put(name, value.asText());
            } else if (result.has(name) && isOfKind(old, value)) {
                result.set(name, value);
            }
        });
        return result;
    }

    private static boolean isOfKind(JsonNode old, JsonNode value) {
        return old.isNull() || (old.isValueNode() ? value.isValueNode() : old.getNodeType() == value.getNodeType());
    }
}
