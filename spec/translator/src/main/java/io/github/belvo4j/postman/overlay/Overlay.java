package io.github.belvo4j.postman.overlay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.io.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An OpenAPI Overlay 1.0.0: actions that change a document, one after the other, each on what the ones before left.
 *
 * <p>Strict: an action that matches nothing is an error, unless it has {@code x-optional: true}, and so is one that adds
 * a property to a schema.
 */
public final class Overlay {
    private static final Configuration PATHS = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .options(Option.AS_PATH_LIST, Option.ALWAYS_RETURN_LIST)
            .build();

    private static final Set<String> KEYS = Set.of("target", "description", "update", "remove");

    private final List<Action> actions;

    private Overlay(List<Action> actions) {
        this.actions = actions;
    }

    private record Action(
            int index, String target, String description, Optional<JsonNode> update, boolean remove, boolean optional) {
        InputException error(String message) {
            return new InputException(tell(message));
        }

        String tell(String message) {
            String text = description.isEmpty() ? "" : " (" + description + ")";
            return "/actions/" + index + ": " + target + text + ": " + message;
        }
    }

    /** Reads an overlay, YAML or JSON. */
    public static Overlay read(byte[] text) {
        JsonNode root;
        try {
            root = Yaml.read(text);
        } catch (JsonProcessingException e) {
            throw new InputException("not YAML that can be read: line " + Yaml.line(e), e);
        }
        if (!root.path("overlay").asText().startsWith("1.")) {
            throw new InputException("/overlay: an OpenAPI Overlay states its version, 1.0.0, here");
        }
        List<Action> actions = new ArrayList<>();
        for (JsonNode node : root.path("actions")) {
            actions.add(action(actions.size(), node));
        }
        if (actions.isEmpty()) {
            throw new InputException("/actions: at least one is needed");
        }
        return new Overlay(actions);
    }

    private static Action action(int index, JsonNode node) {
        String pointer = "/actions/" + index;
        if (!node.path("target").isTextual()) {
            throw new InputException(pointer + "/target: a JSONPath is needed");
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key) && !key.startsWith("x-")) {
                throw new InputException(pointer + "/" + key + ": an action has no such field");
            }
        });
        boolean remove = node.path("remove").asBoolean();
        Optional<JsonNode> update = Optional.ofNullable(node.get("update"));
        if (!remove && update.isEmpty()) {
            throw new InputException(pointer + ": neither update nor remove");
        }
        return new Action(
                index,
                node.get("target").textValue(),
                node.path("description").asText().strip().lines().findFirst().orElse(""),
                update,
                remove,
                node.path("x-optional").asBoolean());
    }

    /**
     * Changes the document in place.
     *
     * @throws InputException naming every action that matches nothing, or the first that can't be applied or adds a
     *     property
     */
    public void applyTo(ObjectNode document) {
        List<String> stale = apply(document);
        if (stale.size() == 1) {
            throw new InputException(stale.get(0));
        }
        if (!stale.isEmpty()) {
            throw new InputException(stale.size() + " actions match nothing:\n  " + String.join("\n  ", stale));
        }
    }

    /** Changes the document in place, and warns of actions that match nothing. */
    public void applyTo(ObjectNode document, Warnings warnings) {
        apply(document).forEach(miss -> warnings.add(Warning.Kind.LOST, "overlay", miss));
    }

    /** One line for each action that matches nothing. */
    private List<String> apply(ObjectNode document) {
        List<String> stale = new ArrayList<>();
        for (Action action : actions) {
            List<String> paths = match(document, action);
            if (paths.isEmpty() && !action.optional()) {
                stale.add(action.tell("matches nothing" + NearestKey.of(document, action.target())));
            } else if (action.remove()) {
                remove(document, paths, action);
            } else {
                paths.forEach(path -> Location.of(document, path).forEach(place -> update(place, action)));
            }
        }
        return stale;
    }

    private static List<String> match(ObjectNode document, Action action) {
        try {
            ArrayNode paths = JsonPath.using(PATHS).parse((Object) document).read(action.target());
            List<String> found = new ArrayList<>();
            paths.forEach(path -> found.add(path.asText()));
            found.removeIf(path -> Location.of(document, path).isEmpty());
            return found;
        } catch (PathNotFoundException e) {
            return List.of();
        } catch (InvalidPathException e) {
            throw action.error("not a JSONPath");
        }
    }

    /** From the last to the first, so that the indexes of a list stay true. */
    private static void remove(ObjectNode document, List<String> paths, Action action) {
        for (int i = paths.size() - 1; i >= 0; i--) {
            for (Location location : Location.of(document, paths.get(i))) {
                if (location.isRoot()) {
                    throw action.error("the document itself can't be removed");
                }
                location.remove();
            }
        }
    }

    private static void update(Location location, Action action) {
        JsonNode update = action.update().orElseThrow();
        JsonNode target = location.node();
        AddedProperties.first(location, update).ifPresent(pointer -> {
            throw action.error("adds the property " + pointer + ", which no sample has");
        });
        if (target instanceof ObjectNode object && update.isObject()) {
            Merge.into(object, (ObjectNode) update);
        } else if (target instanceof ArrayNode list) {
            list.add(update.deepCopy());
        } else {
            throw action.error("an update needs an object, or a list to add to");
        }
    }
}
