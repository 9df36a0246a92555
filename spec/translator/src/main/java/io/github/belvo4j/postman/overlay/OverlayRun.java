package io.github.belvo4j.postman.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.InvalidPathException;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.diagnostic.Stale;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.location.DocumentLocation;
import io.github.belvo4j.postman.openapi.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Applies overlays to a document.
 *
 * <p>An action is stale if it matches nothing and doesn't have {@code x-optional: true}, lists a name that doesn't
 * exist, adds a property to a schema, or marks as required a property that the schema doesn't have. The other parts of
 * the action are still applied.
 */
public final class OverlayRun {
    private static final Pattern PROPERTY = Pattern.compile("(.*)/properties/[^/]+");

    private final ObjectNode document;
    private final SplitSchemas splits;
    private final Stale stale;
    private final NearestMatch nearest;
    private final GivenEnums enums = new GivenEnums();

    /**
     * Creates a run over a document, which is changed in place.
     *
     * @param splits the names of schemas that started to differ from a schema with a chosen name, each with that
     *   chosen name
     * @param stale receives the stale actions
     */
    public OverlayRun(ObjectNode document, Map<String, String> splits, Stale stale) {
        this.document = document;
        this.splits = new SplitSchemas(document, splits);
        this.stale = stale;
        this.nearest = new NearestMatch(document, stale);
    }

    /** Returns the enums that overlays added to schemas, for comparison with examples. */
    public GivenEnums enums() {
        return enums;
    }

    /**
     * Adds warnings about enums that samples contradict, and about schemas to which the overlays for other schemas were
     * applied.
     */
    public void warn(Warnings warnings) {
        enums.warn(new Schemas(document), warnings);
        splits.warn(warnings);
    }

    /**
     * Applies an overlay.
     *
     * @throws InputException if an action can't be applied; the message names the first such action
     */
    public void apply(Overlay overlay) {
        try {
            overlay.actions().forEach(action -> apply(action, overlay.file()));
        } catch (InputException e) {
            throw e.in(overlay.file());
        }
    }

    private void apply(Action action, String file) {
        List<Match> matches = matches(action);
        List<Match> others = splits.alike(matches);
        List<String> messages = new ArrayList<>(action.optional() ? List.of() : misses(action, matches));
        if (action.update().isEmpty()) {
            remove(matches, action);
            remove(others, action);
        }
        action.update().ifPresent(update -> {
            matches.forEach(match -> update(match, update, messages, action, file));
            others.forEach(match -> update(match, update, new ArrayList<>(), action, file));
        });
        messages.forEach(message -> stale.add(file, action.toString(), message));
    }

    private List<Match> matches(Action action) {
        try {
            return action.target().in(document);
        } catch (InvalidPathException e) {
            throw action.error("not a JSONPath");
        }
    }

    private List<String> misses(Action action, List<Match> matches) {
        if (matches.isEmpty()) {
            return List.of("matches nothing" + nearest.to(action.target()));
        }
        return nearest.missing(action.target()).stream()
                .map(name -> "matches nothing named " + name)
                .toList();
    }

    /** Removes matches in reverse order, so that list indexes remain valid. */
    private void remove(List<Match> matches, Action action) {
        for (int i = matches.size() - 1; i >= 0; i--) {
            if (matches.get(i).parent() == null) {
                throw action.error("the document itself can't be removed");
            }
            matches.get(i).remove();
            requireNoMore(matches.get(i));
        }
    }

    /** Removes the name of a removed property from the schema's list of required properties. */
    private void requireNoMore(Match match) {
        Matcher property = PROPERTY.matcher(match.location().pointer());
        if (property.matches() && document.at(property.group(1) + "/required") instanceof ArrayNode required) {
            required.removeIf(name -> name.asText().equals(match.key()));
        }
    }

    private void update(Match match, JsonNode update, List<String> messages, Action action, String file) {
        JsonNode rest = AddedProperties.leaveOut(document, match, update, messages);
        if (match.node() instanceof ObjectNode object && rest.isObject()) {
            Map<DocumentLocation, JsonNode> samples = GivenEnums.samples(object, rest);
            Merge.into(object, (ObjectNode) rest);
            samples.forEach((below, sample) -> {
                JsonNode schema = object.at(below.pointer());
                String place = match.location().at(below).in(document);
                if (rest.at(below.pointer()).has("enum")) {
                    enums.add(schema, place, file + " " + action, sample);
                } else {
                    enums.refer(schema, place, sample);
                }
            });
        } else if (match.node() instanceof ArrayNode list) {
            Merge.add(list, match.key(), rest);
        } else {
            throw action.error("an update requires an object, or a list to append to");
        }
    }
}
