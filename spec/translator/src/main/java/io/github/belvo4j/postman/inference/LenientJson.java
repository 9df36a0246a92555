package io.github.belvo4j.postman.inference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.io.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads JSON as written in Postman: with comments, trailing commas, unquoted variables, placeholders or words, and variables
 * that stand for several properties. The nesting depth is limited.
 */
public final class LenientJson {
    /** Maximum nesting depth. No real sample is deeper. */
    public static final int MAX_DEPTH = 150;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(1_000)
                    .build())
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private LenientJson() {}

    /** Returns the value; empty if the text can't be read as JSON, not even leniently. */
    public static Optional<JsonNode> read(String text) {
        String body = text.strip();
        if (body.isEmpty()) {
            return Optional.empty();
        }
        boolean quoted = Quoting.isNeeded(body);
        Optional<JsonNode> read = parse(quoted ? Quoting.quoteBare(body) : body);
        return read.isPresent() || quoted || !looksLikeJson(body) ? read : parse(Quoting.quoteBare(body));
    }

    /**
     * Returns the variables in a text that stand for several properties, such as {@code {{more}}}. They aren't part of
     * the value that {@link #read} returns.
     */
    public static List<String> fragments(String text) {
        return text.contains("{{") ? Quoting.fragments(text.strip()) : List.of();
    }

    private static Optional<JsonNode> parse(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return Optional.of(JsonTree.read(parser)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether the text starts like an object or a list. */
    public static boolean looksLikeJson(String text) {
        String body = text.strip();
        return body.startsWith("{") && !body.startsWith("{{") || body.startsWith("[");
    }
}
