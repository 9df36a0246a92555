package io.github.belvo4j.postman.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.belvo4j.postman.api.Payload;
import io.github.belvo4j.postman.api.ReasonPhrases;
import io.github.belvo4j.postman.api.Response;
import io.github.belvo4j.postman.collection.Body;
import io.github.belvo4j.postman.collection.Field;
import io.github.belvo4j.postman.collection.Item;
import io.github.belvo4j.postman.collection.Request;
import io.github.belvo4j.postman.collection.SavedResponse;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.inference.LenientJson;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.inference.ShapeReader;
import io.github.belvo4j.postman.inference.VariableFiller;
import io.github.belvo4j.postman.location.SourceLocation;
import io.github.belvo4j.postman.redaction.SecretFinder;
import io.github.belvo4j.postman.variable.Variables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Collects the content of an operation's requests and saved responses. */
final class BodyMerger {
    /** Maximum number of characters in an example. Longer examples aren't useful. */
    private static final int MAX_TEXT = 10_000;

    private final Variables variables;
    private final Warnings warnings;
    private final SecretFinder secrets;
    private final Map<String, Optional<JsonSample>> read = new HashMap<>();

    BodyMerger(Variables variables, Warnings warnings, SecretFinder secrets) {
        this.variables = variables;
        this.warnings = warnings;
        this.secrets = secrets;
    }

    Map<String, Payload> requests(List<Item> items) {
        Map<String, Samples> samples = new LinkedHashMap<>();
        for (Item item : items) {
            add(samples, item.request(), item.name());
            for (SavedResponse response : item.responses()) {
                response.original().ifPresent(original -> add(samples, original, response.name()));
            }
        }
        return payloads(samples);
    }

    private Map<String, Payload> payloads(Map<String, Samples> samples) {
        Map<String, Payload> payloads = new LinkedHashMap<>();
        samples.forEach((mediaType, all) -> {
            String fate = all.isKnown() ? "left out" : "kept as a text example without a schema";
            all.unreadable().forEach(place -> warnings.add(Warning.Kind.LOST, place, "not JSON; " + fate));
            payloads.put(mediaType, all.payload());
        });
        return payloads;
    }

    private void add(Map<String, Samples> samples, Request request, String name) {
        request.body().ifPresent(body -> {
            String mediaType = MediaTypes.of(body, request.header("Content-Type"));
            Samples target = samples.computeIfAbsent(mediaType, k -> new Samples());
            switch (body.mode()) {
                case RAW -> addText(target, mediaType, body.text(), name, body.place());
                case GRAPHQL -> addGraphQl(target, body, name);
                case FILE -> target.add(ShapeReader.bytes());
                case URLENCODED, FORMDATA -> addForm(target, body);
            }
        });
    }

    private void addText(Samples target, String mediaType, String text, String name, SourceLocation place) {
        if (mediaType.equals(MediaTypes.FORM)) {
            addForm(target, formOf(variables.resolve(text), place));
            return;
        }
        if (text.isBlank()) {
            target.add(Shape.UNKNOWN);
            return;
        }
        if (MediaTypes.isBinary(mediaType)) {
            target.add(ShapeReader.bytes());
            return;
        }
        boolean json = MediaTypes.isJson(mediaType);
        if (json || LenientJson.looksLikeJson(text)) {
            Optional<JsonSample> sample = sample(text, place);
            if (sample.isPresent()) {
                target.add(sample.get(), name, value -> secrets.mask(value, place));
                return;
            }
        }
        if (!json) {
            target.add(ShapeReader.ofText(""));
        }
        JsonNode shown =
                TextNode.valueOf(text.length() <= MAX_TEXT ? secrets.maskMarkup(variables.resolve(text), place) : "");
        if (json) {
            target.addUnreadable(name, shown, place);
        } else if (text.length() <= MAX_TEXT) {
            target.addExample(name, shown);
        }
    }

    private Optional<JsonSample> sample(String text, SourceLocation place) {
        return read.computeIfAbsent(text, t -> json(withFragments(t, place)).map(JsonSample::new));
    }

    /** Inserts the values of variables that stand for several properties, and reports those without a value. */
    private String withFragments(String text, SourceLocation place) {
        String filled = text;
        for (String fragment : LenientJson.fragments(text)) {
            filled = filled.replace(fragment, variables.resolve(fragment));
        }
        if (!filled.equals(text) && LenientJson.read(filled).isEmpty()) {
            filled = text;
        }
        for (String fragment : LenientJson.fragments(filled)) {
            warnings.add(
                    Warning.Kind.OPEN,
                    place,
                    "the value of " + fragment + " isn't known; the rest of the JSON is read");
        }
        return filled;
    }

    private Optional<JsonNode> json(String text) {
        Optional<JsonNode> sample = LenientJson.read(text);
        return text.contains("{{") ? sample.map(written -> VariableFiller.fill(written, variables)) : sample;
    }

    private static Body formOf(String text, SourceLocation place) {
        List<Field> fields = new ArrayList<>();
        for (String pair : text.strip().split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.add(new Field(pair.substring(0, equals).strip(), pair.substring(equals + 1)));
            }
        }
        return new Body(Body.Mode.URLENCODED, "", "", fields, "", place);
    }

    /**
     * Adds the fields of a form. A repeated field is a list. Fields with brackets in their names form an object or a list,
     * except in multipart bodies, for which OpenAPI has no such serialization.
     */
    private void addForm(Samples target, Body body) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        Set<String> repeated = new LinkedHashSet<>();
        Map<String, List<Field>> deep = new LinkedHashMap<>();
        for (Field field : body.fields()) {
            BracketedName name = BracketedName.of(field.key());
            if (!name.isPlain() && body.mode() == Body.Mode.URLENCODED) {
                shapes.putIfAbsent(name.base(), Shape.UNKNOWN);
                deep.computeIfAbsent(name.base(), k -> new ArrayList<>()).add(field);
                continue;
            }
            if (shapes.containsKey(field.key())) {
                repeated.add(field.key());
            }
            shapes.merge(field.key(), formField(field, body.place()), Shape::merge);
        }
        repeated.forEach(key -> shapes.computeIfPresent(
                key,
                (k, items) ->
                        ShapeReader.listOf(items).described(items.description(), items.isNeeded(), items.isSpare())));
        deep.forEach((base, members) -> shapes.put(
                base,
                FieldTree.of(members, field -> formField(field, body.place())).shape()));
        target.add(body.fields(), ShapeReader.objectOf(shapes), deep.keySet());
    }

    private Shape formField(Field field, SourceLocation place) {
        return FieldShapes.of(field, secrets.remember(field.key(), field.value(), place));
    }

    private void addGraphQl(Samples target, Body body, String name) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        shapes.put("query", ShapeReader.ofText("").described("", true, false));
        example.put("query", secrets.scrub(body.text()));
        json(body.variables()).filter(JsonNode::isObject).ifPresent(variables -> {
            shapes.put("variables", ShapeReader.read(variables));
            example.set("variables", secrets.mask(variables, body.place()));
        });
        target.add(ShapeReader.objectOf(shapes));
        target.addExample(name, example);
    }

    /** Returns the saved responses or, if there are none, the statuses that test scripts expect. */
    List<Response> answers(List<Item> items) {
        Map<String, AnswerSamples> answers = new TreeMap<>();
        for (Item item : items) {
            for (SavedResponse response : item.responses()) {
                String status = response.code().map(String::valueOf).orElse("default");
                answers.computeIfAbsent(status, AnswerSamples::new).add(response);
            }
        }
        if (answers.isEmpty()) {
            items.forEach(item -> item.expected()
                    .forEach(status -> answers.computeIfAbsent(String.valueOf(status), AnswerSamples::new)));
        }
        return answers.values().stream().map(AnswerSamples::answer).toList();
    }

    /** The samples from all saved responses with the same status. */
    private final class AnswerSamples {
        private final String status;
        private final List<String> names = new ArrayList<>();
        private final Map<String, Samples> content = new LinkedHashMap<>();
        private final ResponseHeaders headers = new ResponseHeaders(secrets);
        private String phrase = "";

        AnswerSamples(String status) {
            this.status = status;
        }

        void add(SavedResponse response) {
            if (!response.name().isBlank() && !names.contains(response.name())) {
                names.add(response.name());
            }
            phrase = phrase.isEmpty() ? response.status() : phrase;
            headers.add(response);
            if (!response.body().isBlank()) {
                String mediaType = response.headers().stream()
                        .filter(h -> h.isNamed("Content-Type") && h.value() != null)
                        .map(Field::value)
                        .findFirst()
                        .flatMap(MediaTypes::plain)
                        .filter(stated -> !isJsonInstead(stated, response))
                        .orElseGet(() -> MediaTypes.ofText(response.body(), ""));
                Samples target = content.computeIfAbsent(mediaType, k -> new Samples());
                addText(
                        target,
                        mediaType,
                        response.body(),
                        response.name(),
                        response.place().at("body"));
            }
        }

        /**
         * Returns whether a response is JSON despite its stated media type: if a request asks for a file, exporters write the
         * file's media type into errors, too.
         */
        private boolean isJsonInstead(String stated, SavedResponse response) {
            return MediaTypes.isBinary(stated)
                    && LenientJson.looksLikeJson(response.body())
                    && sample(response.body(), response.place().at("body")).isPresent();
        }

        Response answer() {
            String described = names.isEmpty() ? phrase : names.get(0);
            String text = described.isBlank() ? ReasonPhrases.of(status) : described;
            return new Response(status, text, names, headers.all(), payloads(content));
        }
    }
}
