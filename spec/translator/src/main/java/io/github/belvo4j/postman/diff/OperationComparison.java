package io.github.belvo4j.postman.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.diff.Document.Operation;
import io.github.belvo4j.postman.diff.SchemaComparison.Depth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lists the differences between two versions of an operation. */
final class OperationComparison {
    private final Document before;
    private final Document after;
    private final Findings findings;

    private OperationComparison(Document before, Document after, Findings findings) {
        this.before = before;
        this.after = after;
        this.findings = findings;
    }

    static Findings compare(Document before, Operation one, Document after, Operation other) {
        Findings findings = new Findings();
        OperationComparison comparison = new OperationComparison(before, after, findings);
        comparison.names(one.node(), other.node());
        comparison.parameters(one.parameters(), other.parameters());
        comparison.request(one.node().path("requestBody"), other.node().path("requestBody"));
        comparison.responses(one.node().path("responses"), other.node().path("responses"));
        Credentials.compare(before, one, after, other, findings);
        findings.noteTexts(one.node(), other.node());
        return findings;
    }

    private void names(JsonNode one, JsonNode other) {
        String name = one.path("operationId").asText();
        String newName = other.path("operationId").asText();
        if (!name.equals(newName)) {
            findings.add(
                    newName.isEmpty() ? "has no name, was " + name : "is called " + newName + ", was " + name,
                    !name.isEmpty());
        }
        extensions(one, other);
        if (other.path("deprecated").asBoolean() && !one.path("deprecated").asBoolean()) {
            findings.add("is deprecated", false);
        }
    }

    /** Compares extensions, which other tools read, for example to find out whether a request can be sent again. */
    private void extensions(JsonNode one, JsonNode other) {
        Set<String> names = new TreeSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> !name.startsWith("x-") || one.path(name).equals(other.path(name)));
        for (String name : names) {
            String what = !one.has(name) ? " is new" : other.has(name) ? " has changed" : " is gone";
            findings.add(name + what, false);
        }
    }

    private void parameters(List<JsonNode> one, List<JsonNode> other) {
        Map<String, JsonNode> old = byName(one);
        Map<String, JsonNode> now = byName(other);
        now.forEach((name, parameter) -> {
            if (!old.containsKey(name)) {
                boolean required = parameter.path("required").asBoolean();
                findings.add(name + " is new" + (required ? " and required" : ""), required);
            }
        });
        old.forEach((name, parameter) -> {
            JsonNode same = now.get(name);
            if (same == null) {
                findings.add(name + " is gone", true);
            } else {
                parameter(parameter, same, name);
            }
        });
    }

    private static Map<String, JsonNode> byName(List<JsonNode> parameters) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        parameters.forEach(parameter -> byName.putIfAbsent(
                parameter.path("in").asText() + " parameter "
                        + parameter.path("name").asText(),
                parameter));
        return byName;
    }

    private void parameter(JsonNode one, JsonNode other, String name) {
        required(one, other, name);
        boolean sentAlike = List.of("style", "explode", "allowReserved").stream()
                .allMatch(key -> one.path(key).equals(other.path(key)));
        if (!sentAlike) {
            findings.add(name + " is serialized differently", true);
        }
        findings.noteTexts(one, other);
        schema(one, other, name, Direction.REQUEST);
        content(one, other, name, Direction.REQUEST);
    }

    private void required(JsonNode one, JsonNode other, String subject) {
        boolean required = other.path("required").asBoolean();
        if (required != one.path("required").asBoolean()) {
            findings.add(subject + (required ? " is required" : " is no longer required"), required);
        }
    }

    private void request(JsonNode one, JsonNode other) {
        JsonNode old = before.resolve(one);
        JsonNode now = after.resolve(other);
        if (old.isMissingNode() || now.isMissingNode()) {
            bodyOfOneOnly(old, now);
            return;
        }
        type(old, now);
        required(old, now, "the request's body");
        findings.noteTexts(old, now);
        content(old, now, "request", Direction.REQUEST);
    }

    private void bodyOfOneOnly(JsonNode old, JsonNode now) {
        if (!old.isMissingNode()) {
            findings.add("the request's body is gone", true);
        } else if (!now.isMissingNode()) {
            boolean required = now.path("required").asBoolean();
            findings.add("the request's body is new" + (required ? " and required" : ""), required);
        }
    }

    /**
     * Compares the names of the types of request bodies. Generated methods have a parameter of the named type, so a
     * different name matters even if the types are otherwise equal.
     */
    private void type(JsonNode one, JsonNode other) {
        String type = typeOf(one);
        String newType = typeOf(other);
        boolean renamed = before.hasSchema(type) && !after.hasSchema(type) && after.hasSchema(newType);
        if (renamed && !before.hasSchema(newType)) {
            findings.add("request: " + newType + ", was " + type, true);
        }
    }

    private static String typeOf(JsonNode body) {
        for (JsonNode media : body.path("content")) {
            String reference = media.at("/schema/$ref").asText();
            if (!reference.isEmpty()) {
                return Document.nameOf(reference);
            }
        }
        return "";
    }

    private void responses(JsonNode one, JsonNode other) {
        other.properties().forEach(response -> {
            if (!one.has(response.getKey())) {
                findings.add("response " + response.getKey() + " is new", false);
            }
        });
        one.properties().forEach(response -> {
            String name = "response " + response.getKey();
            if (other.has(response.getKey())) {
                response(before.resolve(response.getValue()), after.resolve(other.get(response.getKey())), name);
            } else {
                findings.add(name + " is gone", true);
            }
        });
    }

    private void response(JsonNode one, JsonNode other, String name) {
        findings.noteTexts(one, other);
        content(one, other, name, Direction.RESPONSE);
        JsonNode headers = one.path("headers");
        JsonNode newHeaders = other.path("headers");
        newHeaders.properties().forEach(header -> {
            if (!headers.has(header.getKey())) {
                findings.add(name + ": header " + header.getKey() + " is new", false);
            }
        });
        headers.properties().forEach(header -> {
            String subject = name + " header " + header.getKey();
            if (newHeaders.has(header.getKey())) {
                schema(
                        before.resolve(header.getValue()),
                        after.resolve(newHeaders.get(header.getKey())),
                        subject,
                        Direction.RESPONSE);
            } else {
                findings.add(name + ": header " + header.getKey() + " is gone", true);
            }
        });
    }

    private void content(JsonNode one, JsonNode other, String where, Direction direction) {
        JsonNode old = one.path("content");
        JsonNode now = other.path("content");
        now.properties().forEach(media -> {
            if (!old.has(media.getKey())) {
                findings.add(where + " also as " + media.getKey(), false);
            }
        });
        old.properties().forEach(media -> {
            if (now.has(media.getKey())) {
                findings.noteTexts(media.getValue(), now.get(media.getKey()));
                schema(media.getValue(), now.get(media.getKey()), where, direction);
            } else {
                findings.add(where + " no longer as " + media.getKey(), true);
            }
        });
    }

    private void schema(JsonNode one, JsonNode other, String where, Direction direction) {
        JsonNode old = one.path("schema");
        JsonNode now = other.path("schema");
        if (old.isObject() || now.isObject()) {
            new SchemaComparison(before, after, direction, Depth.ALL, findings).compare(old, now, where);
        }
    }
}
