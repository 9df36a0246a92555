package io.github.belvo4j.postman.diff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** Renders a comparison for a console, a pull request, or a program. */
public enum Renderer {
    /** As plain text. A line about a change that breaks callers starts with an exclamation mark. */
    TEXT(Renderer::text),
    /** As Markdown, with headings and lists. */
    MARKDOWN(Renderer::markdown),
    /** As {@code {effect, version, changes: [{subject, effect, details: [{text, effect}]}]}}. */
    JSON(Renderer::json);

    private static final String NOTHING = "Nothing visible to callers has changed.\n";

    private final Function<Comparison, String> writer;

    Renderer(Function<Comparison, String> writer) {
        this.writer = writer;
    }

    /** Returns the text, ending with a line break. */
    public String write(Comparison comparison) {
        return writer.apply(comparison);
    }

    private static String text(Comparison comparison) {
        if (comparison.changes().isEmpty()) {
            return NOTHING;
        }
        StringBuilder text = new StringBuilder();
        for (Change change : comparison.changes()) {
            text.append(change.subject()).append(": ").append(change.effect()).append('\n');
            change.details()
                    .forEach(detail -> text.append(detail.breaking() ? "  " : "    ")
                            .append(detail)
                            .append('\n'));
        }
        return text.append(conclusion(comparison)).append('\n').toString();
    }

    private static String conclusion(Comparison comparison) {
        return "Overall: " + comparison.effect().orElseThrow() + "; the next version is a "
                + comparison.version().orElseThrow() + " version.";
    }

    private static String markdown(Comparison comparison) {
        if (comparison.changes().isEmpty()) {
            return NOTHING;
        }
        StringBuilder text = new StringBuilder();
        text.append("**").append(conclusion(comparison)).append("**\n");
        for (Change change : comparison.changes()) {
            text.append("\n### `")
                    .append(change.subject())
                    .append("`: ")
                    .append(change.effect())
                    .append("\n\n");
            for (Detail detail : change.details()) {
                text.append("- ")
                        .append((detail.breaking() ? "**breaking** " : "") + detail.text())
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String json(Comparison comparison) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("effect", comparison.effect().map(Effect::name).orElse("NONE"));
        root.put("version", comparison.version().orElse("none"));
        ArrayNode changes = root.putArray("changes");
        for (Change change : comparison.changes()) {
            ObjectNode node = changes.addObject();
            node.put("subject", change.subject()).put("effect", change.effect().name());
            ArrayNode details = node.putArray("details");
            for (Detail detail : change.details()) {
                details.addObject()
                        .put("text", detail.text())
                        .put("effect", detail.effect().name());
            }
        }
        return root.toPrettyString() + "\n";
    }
}
