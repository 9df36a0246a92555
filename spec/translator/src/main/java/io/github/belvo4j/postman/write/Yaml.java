package io.github.belvo4j.postman.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads and writes YAML. What is written reads the same under YAML 1.1 and 1.2. */
public final class Yaml {
    private static final int MAX_DEPTH = 200;
    private static final int MAX_LENGTH = 32 << 20;

    private static final YAMLMapper MAPPER = new YAMLMapper(YAMLFactory.builder()
            .loaderOptions(limits())
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .stringQuotingChecker(new Quotes())
            .build());

    private Yaml() {}

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(50);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_LENGTH);
        return options;
    }

    /** Reads YAML or JSON; an empty object for an empty text. */
    public static JsonNode read(byte[] yaml) throws JsonProcessingException {
        try {
            JsonNode node = MAPPER.readTree(yaml);
            return node.isMissingNode() || node.isNull() ? JsonNodeFactory.instance.objectNode() : node;
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line at which reading failed. */
    public static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    /** Writes a tree, in its own order. */
    public static String write(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /**
     * Quotes what some reader takes for something else than a string. What can't stand without quotes for its form, the
     * emitter sees itself.
     */
    private static final class Quotes extends StringQuotingChecker {
        private static final long serialVersionUID = 1L;

        private static final Pattern NUMBER = Pattern.compile("[-+]?(?:"
                + "\\d[\\d_]*(?:\\.[\\d_]*)?(?:[eE][-+]?\\d+)?|\\.[\\d_]+(?:[eE][-+]?\\d+)?"
                + "|0x[\\da-fA-F_]+|0o?[0-7_]+|0b[01_]+|\\d[\\d_]*(?::[0-5]?\\d)+(?:\\.[\\d_]*)?"
                + "|\\.(?:inf|Inf|INF))|\\.(?:nan|NaN|NAN)");
        private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d?-\\d\\d?(?:[Tt\\s].*)?");
        private static final Pattern MARK = Pattern.compile("|=|~|<<");

        @Override
        public boolean needToQuoteName(String name) {
            return needToQuoteValue(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return isReservedKeyword(value)
                    || NUMBER.matcher(value).matches()
                    || DATE.matcher(value).matches()
                    || MARK.matcher(value).matches();
        }
    }
}
