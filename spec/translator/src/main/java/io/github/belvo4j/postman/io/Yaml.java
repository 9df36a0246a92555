package io.github.belvo4j.postman.io;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads and writes YAML. The output has the same meaning in YAML 1.1 and 1.2. */
public final class Yaml {
    private static final int MAX_DEPTH = 200;
    private static final int MAX_LENGTH = 32 << 20;

    /** The start of the parser's messages about duplicate keys. */
    private static final String DUPLICATE = "Duplicate field ";

    private static final String ALIAS = "an alias";

    /**
     * Matches every text that contains an alias, and few other texts. Only a text that matches is parsed a second time, to
     * find out whether it contains an alias.
     */
    private static final Pattern ALIAS_SIGN = Pattern.compile("(?:^|[\\s\\[{,:])\\*[^\\s*]");

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
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
            .build();

    private Yaml() {}

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(50);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_LENGTH);
        return options;
    }

    /** Reads YAML or JSON without aliases. An empty file becomes an empty object. */
    public static JsonNode read(byte[] yaml) throws JsonProcessingException {
        try {
            JsonNode node = tree(yaml);
            if (ALIAS_SIGN.matcher(new String(yaml, StandardCharsets.UTF_8)).find()) {
                refuseAliases(yaml);
            }
            return node.isMissingNode() || node.isNull() ? JsonNodeFactory.instance.objectNode() : node;
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(byte[] yaml) throws IOException {
        try (YAMLParser parser = FACTORY.createParser(yaml)) {
            try {
                return JsonTree.read(parser);
            } catch (StreamConstraintsException e) {
                throw new JsonParseException(parser, e.getOriginalMessage(), e);
            }
        }
    }

    /** Rejects aliases, which the parser returns as strings. */
    private static void refuseAliases(byte[] yaml) throws IOException {
        try (YAMLParser parser = FACTORY.createParser(yaml)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    throw new JsonParseException(parser, ALIAS);
                }
            }
        }
    }

    /** Explains why reading failed and on which line, without quoting the text except for a duplicate key. */
    public static String fault(JsonProcessingException e) {
        String line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith(DUPLICATE)) {
            return line + "duplicate key " + message.substring(DUPLICATE.length());
        }
        if (message.toLowerCase(Locale.ROOT).contains("nesting depth")) {
            return line + "nested more than " + MAX_DEPTH + " levels deep";
        }
        return line + (message.equals(ALIAS) ? "aliases aren't supported" : "invalid YAML");
    }

    /** Writes a tree, keeping its order. */
    public static String write(JsonNode tree) {
        StringWriter text = new StringWriter();
        try (YAMLGenerator generator = FACTORY.createGenerator(text)) {
            write(tree, generator);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be written to", e);
        }
        return text.toString();
    }

    private static void write(JsonNode node, YAMLGenerator generator) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> {
                generator.writeStartObject();
                for (Map.Entry<String, JsonNode> member : node.properties()) {
                    generator.writeFieldName(member.getKey());
                    write(member.getValue(), generator);
                }
                generator.writeEndObject();
            }
            case ARRAY -> {
                generator.writeStartArray();
                for (JsonNode element : node) {
                    write(element, generator);
                }
                generator.writeEndArray();
            }
            case NUMBER -> generator.writeNumber(node.decimalValue());
            case BOOLEAN -> generator.writeBoolean(node.booleanValue());
            case NULL -> generator.writeNull();
            default -> generator.writeString(node.asText());
        }
    }

    /**
     * A check for strings that must be quoted because a parser could interpret them as another type, or change them. The
     * emitter handles strings that need quotes for syntactic reasons.
     */
    private static final class Quotes extends StringQuotingChecker {
        private static final long serialVersionUID = 1L;

        private static final Pattern NUMBER = Pattern.compile("[-+]?(?:"
                + "\\d[\\d_]*(?:\\.[\\d_]*)?(?:[eE][-+]?\\d+)?|\\.[\\d_]+(?:[eE][-+]?\\d+)?"
                + "|0x[\\da-fA-F_]+|0o?[0-7_]+|0b[01_]+|\\d[\\d_]*(?::[0-5]?\\d)+(?:\\.[\\d_]*)?"
                + "|\\.(?:inf|Inf|INF))|\\.(?:nan|NaN|NAN)");
        private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d?-\\d\\d?(?:[Tt\\s].*)?");
        /** The byte-order mark, and Unicode line breaks, which parsers fold into a space unless the breaks are escaped. */
        private static final String BREAKS = "\u0085\u2028\u2029\ufeff";

        private static final Set<String> MARKS = Set.of("=", "~", "<<");

        @Override
        public boolean needToQuoteName(String name) {
            return needToQuoteValue(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            if (value.isEmpty() || value.length() <= 2 && MARKS.contains(value) || hasBreak(value)) {
                return true;
            }
            char first = value.charAt(0);
            if (Character.isDigit(first) || first == '-' || first == '+' || first == '.') {
                return NUMBER.matcher(value).matches() || DATE.matcher(value).matches();
            }
            return isReservedKeyword(value);
        }

        private static boolean hasBreak(String value) {
            for (int i = 0; i < value.length(); i++) {
                if (value.charAt(i) > '~' && BREAKS.indexOf(value.charAt(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
