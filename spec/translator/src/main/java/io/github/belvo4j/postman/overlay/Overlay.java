package io.github.belvo4j.postman.overlay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.InvalidPathException;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.diagnostic.Stale;
import io.github.belvo4j.postman.io.Yaml;
import io.github.belvo4j.postman.location.DocumentLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An OpenAPI Overlay 1.0.0: actions that change a document, one after the other, each on what the ones before left.
 *
 * <p>Strict: an action is stale if it matches nothing, unless it has {@code x-optional: true}, if it lists a name that
 * nothing has, or if it adds a property to a schema or requires one that isn't there.
 */
public final class Overlay {
    private final String file;
    private final List<Action> actions;

    private Overlay(String file, List<Action> actions) {
        this.file = file;
        this.actions = actions;
    }

    /**
     * Reads an overlay, YAML or JSON.
     *
     * @param file what it is called when something is said of it
     */
    public static Overlay read(String file, byte[] text) {
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
            actions.add(Action.read(actions.size(), node));
        }
        if (actions.isEmpty()) {
            throw new InputException("/actions: at least one is needed");
        }
        return new Overlay(file, actions);
    }

    /**
     * Changes the document in place, as far as the document has what the actions are about.
     *
     * @param stale takes what it doesn't have
     * @param enums takes the enums that schemas get
     * @throws InputException naming the first action that can't be applied at all
     */
    public void applyTo(ObjectNode document, Stale stale, GivenEnums enums) {
        try {
            actions.forEach(action -> apply(action, document, stale, enums));
        } catch (InputException e) {
            throw e.in(file);
        }
    }

    private void apply(Action action, ObjectNode document, Stale stale, GivenEnums enums) {
        List<Match> matches = matches(document, action);
        List<String> messages = new ArrayList<>(action.optional() ? List.of() : misses(document, action, matches));
        if (action.update().isEmpty()) {
            remove(matches, action);
        }
        action.update()
                .ifPresent(update -> matches.forEach(match -> {
                    JsonNode rest = AddedProperties.leaveOut(document, match, update, messages);
                    update(document, match, rest, action, enums);
                }));
        messages.forEach(message -> stale.add(file, action.toString(), message));
    }

    private static List<Match> matches(ObjectNode document, Action action) {
        try {
            return action.target().in(document);
        } catch (InvalidPathException e) {
            throw action.error("not a JSONPath");
        }
    }

    private static List<String> misses(ObjectNode document, Action action, List<Match> matches) {
        if (matches.isEmpty()) {
            return List.of("matches nothing" + NearestMatch.to(action.target(), document));
        }
        return NearestMatch.missing(action.target(), document).stream()
                .map(name -> "matches nothing by the name " + name)
                .toList();
    }

    /** From the last to the first, so that the indexes of a list stay true. */
    private static void remove(List<Match> matches, Action action) {
        for (int i = matches.size() - 1; i >= 0; i--) {
            if (matches.get(i).parent() == null) {
                throw action.error("the document itself can't be removed");
            }
            matches.get(i).remove();
        }
    }

    private void update(ObjectNode document, Match match, JsonNode update, Action action, GivenEnums enums) {
        if (match.node() instanceof ObjectNode object && update.isObject()) {
            Map<DocumentLocation, JsonNode> samples = GivenEnums.samples(object, update);
            Merge.into(object, (ObjectNode) update);
            samples.forEach((below, sample) -> {
                String place = match.location().at(below).in(document);
                enums.add(object.at(below.pointer()), place, file + " " + action, sample);
            });
        } else if (match.node() instanceof ArrayNode list) {
            list.add(update.deepCopy());
        } else {
            throw action.error("an update needs an object, or a list to add to");
        }
    }
}
