package io.github.belvo4j.postman.inference;

import io.github.belvo4j.postman.language.WordList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes placeholders for values: {@code <uuid>}, {@code <string,null>}, {@code {{$guid}}}, {@code {{id}}}. */
final class Placeholders {
    /** Marks a variable that is unquoted in JSON, because it isn't necessarily a string. */
    static final char BARE = '\uE000';

    private static final Pattern PLACEHOLDER = Pattern.compile("<([A-Za-z][\\w ,|-]*)>");
    /**
     * The markers that exporters write where they stop because the sample is too deep, or because a reference is
     * circular or its target is unknown.
     */
    private static final Pattern STOP =
            Pattern.compile("<(?:Error: |Circular reference)(?:.*#/components/schemas/(\\S+))?.*>");

    private static final Pattern SEPARATOR = Pattern.compile("[,|]");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*\\}\\}");

    private static final Map<String, Shape> TYPES = Map.ofEntries(
            type("string", JsonType.STRING, ""),
            type("integer", JsonType.INTEGER, ""),
            type("int", JsonType.INTEGER, ""),
            type("int32", JsonType.INTEGER, "int32"),
            type("long", JsonType.INTEGER, Formats.INT64),
            type("int64", JsonType.INTEGER, Formats.INT64),
            type("number", JsonType.NUMBER, ""),
            type("float", JsonType.NUMBER, "float"),
            type("double", JsonType.NUMBER, "double"),
            type("boolean", JsonType.BOOLEAN, ""),
            type("bool", JsonType.BOOLEAN, ""),
            type("dateTime", JsonType.STRING, Formats.DATE_TIME),
            type("datetime", JsonType.STRING, Formats.DATE_TIME),
            Map.entry("array", Shape.array(Shape.UNKNOWN)),
            Map.entry("object", Shape.object(Map.of())),
            Map.entry("null", Shape.nothing()));

    /** String formats from OpenAPI's registry, and others that exporters copy unchanged. */
    private static final Set<String> FORMATS = WordList.of("""
            base64url binary byte char cidr color currency date date-time decimal decimal128 duration email file
            hostname html http-date idn-email idn-hostname ip ipv4 ipv6 iri json-pointer mac markdown
            media-range partial-date password phone regex time timestamp ulid unix-time uri uri-reference
            uri-template url uuid
            """);

    private static final Map<String, String> DYNAMIC = Map.ofEntries(
            Map.entry("$guid", "uuid"),
            Map.entry("$randomUUID", "uuid"),
            Map.entry("$timestamp", "integer"),
            Map.entry("$isoTimestamp", "dateTime"),
            Map.entry("$randomInt", "integer"),
            Map.entry("$randomPrice", "number"),
            Map.entry("$randomBoolean", "boolean"),
            Map.entry("$randomEmail", "email"),
            Map.entry("$randomExampleEmail", "email"),
            Map.entry("$randomUrl", "uri"),
            Map.entry("$randomImageUrl", "uri"),
            Map.entry("$randomIP", "ipv4"),
            Map.entry("$randomIPV6", "ipv6"));

    private Placeholders() {}

    private static Map.Entry<String, Shape> type(String name, JsonType kind, String format) {
        return Map.entry(name, Shape.placeholder(kind, format, false));
    }

    /** Returns whether a value is the marker of a place where an exporter stopped. */
    static boolean isStop(String value) {
        return value.startsWith("<") && STOP.matcher(value).matches();
    }

    /** Returns the shape that a placeholder stands for; empty for a real value. */
    static Optional<Shape> read(String value) {
        if (value.length() < 3 || value.charAt(value.length() - 1) != '>' && value.charAt(value.length() - 1) != '}') {
            return Optional.empty();
        }
        Matcher stop = STOP.matcher(value);
        if (stop.matches()) {
            return Optional.of(Shape.cutOff(stop.group(1) == null ? "" : stop.group(1)));
        }
        Matcher placeholder = PLACEHOLDER.matcher(value);
        if (placeholder.matches()) {
            return Optional.of(named(placeholder.group(1)));
        }
        return dynamic(value);
    }

    /** Reads a placeholder with names of types. A second type can make it nullable: {@code <string,null>}. */
    private static Shape named(String names) {
        Shape shape = null;
        for (String name : SEPARATOR.split(names)) {
            Shape one = one(name.strip());
            shape = shape == null ? one : shape.merge(one);
        }
        return Objects.requireNonNull(shape);
    }

    private static Shape one(String name) {
        Shape known = TYPES.get(name);
        if (known != null) {
            return known;
        }
        int dash = name.indexOf('-');
        if (dash > 0 && Set.of("string", "integer", "number").contains(name.substring(0, dash))) {
            String format = name.substring(dash + 1);
            Shape known2 = TYPES.get(format);
            JsonType kind = JsonType.valueOf(name.substring(0, dash).toUpperCase(Locale.ROOT));
            return known2 != null ? known2 : Shape.placeholder(kind, format, false);
        }
        return Shape.placeholder(JsonType.STRING, FORMATS.contains(name) ? name : Shape.NO_FORMAT, false);
    }

    private static Optional<Shape> dynamic(String value) {
        boolean bare = value.charAt(0) == BARE;
        Matcher variable = VARIABLE.matcher(value);
        variable.region(bare ? 1 : 0, value.length());
        if (!variable.matches()) {
            return Optional.empty();
        }
        String type = DYNAMIC.get(variable.group(1));
        if (type != null && (bare || !Set.of("integer", "number", "boolean").contains(type))) {
            return Optional.of(unmade(one(type)));
        }
        return Optional.of(bare ? Shape.UNKNOWN : Shape.scalar(JsonType.STRING, Shape.NO_FORMAT, null));
    }

    /**
     * Returns the shape of a variable. Exporters don't write variables, so a variable doesn't indicate that the sample
     * shows all properties.
     */
    private static Shape unmade(Shape shape) {
        return Shape.scalar(shape.kind().orElseThrow(), shape.format().orElse(Shape.NO_FORMAT), null);
    }

    /** Returns whether the text contains a placeholder for a value. */
    static boolean isTemplate(String value) {
        return value.contains("{{") || PLACEHOLDER.matcher(value).matches();
    }
}
