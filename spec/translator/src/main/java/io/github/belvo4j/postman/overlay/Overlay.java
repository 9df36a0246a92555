package io.github.belvo4j.postman.overlay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.io.Yaml;
import java.util.ArrayList;
import java.util.List;

/** An OpenAPI Overlay 1.0.0: a sequence of actions, each of which changes the result of the previous ones. */
public final class Overlay {
    private final String file;
    private final List<Action> actions;

    private Overlay(String file, List<Action> actions) {
        this.file = file;
        this.actions = actions;
    }

    /**
     * Reads an overlay in YAML or JSON.
     *
     * @param file the name of the file in messages
     */
    public static Overlay read(String file, byte[] text) {
        JsonNode root;
        try {
            root = Yaml.read(text);
        } catch (JsonProcessingException e) {
            throw new InputException(Yaml.fault(e), e);
        }
        if (!root.path("overlay").asText().startsWith("1.")) {
            throw new InputException("/overlay: must be the version of OpenAPI Overlay, 1.0.0");
        }
        List<Action> actions = new ArrayList<>();
        for (JsonNode node : root.path("actions")) {
            actions.add(Action.read(actions.size(), node));
        }
        if (actions.isEmpty()) {
            throw new InputException("/actions: at least one action is required");
        }
        return new Overlay(file, actions);
    }

    String file() {
        return file;
    }

    List<Action> actions() {
        return actions;
    }
}
