package io.github.belvo4j.postman.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.language.WordList;
import io.github.belvo4j.postman.location.SourceLocation;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replaces secrets in samples, reports them, and remembers them to find the same values elsewhere. */
public final class SecretFinder {
    /** The minimum length of a secret that is searched for elsewhere. Shorter values can occur by chance. */
    private static final int MIN_LENGTH = 6;

    private static final Pattern STANDS_FOR_A_VALUE = Pattern.compile(
            ".*\\{\\{.*\\}\\}.*|<[^<>]*>|[*xX.•-]*|(?:your|my)[\\w -]*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Settings of auth blocks that are secrets, although their names don't indicate that. */
    private static final Set<String> SECRET_SETTINGS = Set.of(
            "value", "accessKey", "authKey", "clientToken", "privateKey", "sessionToken", "tokenSecret", "secret");

    /** Filler values, which can also occur elsewhere by chance. */
    private static final Set<String> WORDS = WordList.of("boolean example integer number object string testing");

    /**
     * A URL isn't a secret, even in a property such as {@code token}: it can be the address at which to fetch the
     * token.
     */
    private static final Pattern LINK = Pattern.compile("https?://\\S*", Pattern.CASE_INSENSITIVE);

    private static final Pattern FLAG = Pattern.compile("true|false|null|none|yes|no", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELEMENT = Pattern.compile("<(?:\\w+:)?([\\w.-]+)([^<>]*)>([^<>]+)</");

    private final Warnings warnings;
    private final Map<Integer, Set<String>> found = new HashMap<>();
    /** Whether each name is that of a secret. The answers are cached, because a collection has many values but few names. */
    private final Map<String, Boolean> names = new HashMap<>();

    public SecretFinder(Warnings warnings) {
        this.warnings = warnings;
    }

    /** Remembers a value that is a secret in any context. */
    public void rememberSecret(String value) {
        if (isRealSecret(value)) {
            remember(value);
        }
    }

    /** Remembers the credentials in the settings of an auth block. */
    public void remember(Map<String, String> settings, SourceLocation place) {
        settings.forEach((key, value) -> {
            boolean secret = SECRET_SETTINGS.contains(key) || Secrets.isSecretName(key);
            if (secret && isRealSecret(value)) {
                remember(value);
                warnings.add(Warning.Kind.SECRET, place, "the auth contains a literal " + key + "; it is left out");
            }
        });
    }

    /** Remembers the value of a field if it is a secret, and returns whether it is. */
    public boolean remember(String name, @Nullable String value, SourceLocation place) {
        if (value == null) {
            return false;
        }
        return remember(isSecretName(name), name, value, place);
    }

    /**
     * Remembers the value of a query parameter if it is a secret, judging by the name and the value together, and returns
     * whether it is.
     */
    public boolean rememberParameter(String name, @Nullable String value, SourceLocation place) {
        return value != null
                && remember(isSecretName(name) || Secrets.isSecretParameter(name, value), name, value, place);
    }

    private boolean remember(boolean named, String name, String value, SourceLocation place) {
        boolean secret = named && isRealSecret(value) || Secrets.containsSecret(value);
        if (secret) {
            remember(value);
            warnings.add(Warning.Kind.SECRET, place, "the value of " + name + " looks like a secret; it is left out");
        }
        return secret;
    }

    private void remember(String value) {
        if (value.length() >= MIN_LENGTH && !isWord(value)) {
            Set<String> alike = found.computeIfAbsent(start(value, 0), k -> new LinkedHashSet<>());
            alike.add(value);
        }
    }

    private boolean isSecretName(String name) {
        return names.computeIfAbsent(name, Secrets::isSecretName);
    }

    private static boolean isWord(String value) {
        return WORDS.contains(value.toLowerCase(Locale.ROOT)) || Secrets.isSecretName(value);
    }

    private static boolean isRealSecret(String value) {
        return !value.isBlank()
                && !LINK.matcher(value).matches()
                && !STANDS_FOR_A_VALUE.matcher(value).matches()
                && !FLAG.matcher(value).matches();
    }

    /** Returns the sample with its secrets replaced, or the same instance if there are none. */
    public JsonNode mask(JsonNode sample, SourceLocation place) {
        return mask("", sample, place);
    }

    private JsonNode mask(String name, JsonNode node, SourceLocation place) {
        if (node instanceof ObjectNode object) {
            ObjectNode masked = object;
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                JsonNode value = mask(member.getKey(), member.getValue(), place);
                if (value != member.getValue()) {
                    masked = masked == object
                            ? JsonNodeFactory.instance.objectNode().setAll(object)
                            : masked;
                    masked.set(member.getKey(), value);
                }
            }
            return masked;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode masked = list;
            for (int i = 0; i < list.size(); i++) {
                JsonNode element = mask(name, list.get(i), place);
                if (element != list.get(i)) {
                    masked = masked == list
                            ? JsonNodeFactory.instance.arrayNode().addAll(list)
                            : masked;
                    masked.set(i, element);
                }
            }
            return masked;
        }
        if (node instanceof TextNode text && remember(name, text.textValue(), place)) {
            return TextNode.valueOf(Secrets.MASK);
        }
        boolean number = node.isNumber() && isSecretName(name);
        return number ? JsonNodeFactory.instance.numberNode(0) : node;
    }

    /** Returns markup with its secrets replaced, including those in elements whose names indicate a secret. */
    public String maskMarkup(String text, SourceLocation place) {
        Matcher element = ELEMENT.matcher(text);
        StringBuilder masked = new StringBuilder();
        while (element.find()) {
            if (remember(element.group(1), element.group(3), place)) {
                element.appendReplacement(masked, "");
                masked.append(text, element.start(), element.start(3))
                        .append(Secrets.MASK)
                        .append("</");
            }
        }
        return scrub(element.appendTail(masked).toString());
    }

    /**
     * Returns the text with all secrets replaced: those found anywhere so far, and those recognizable by their format.
     */
    public String scrub(String text) {
        String scrubbed = Secrets.mask(text);
        for (int i = 0; i + MIN_LENGTH <= scrubbed.length() && !found.isEmpty(); i++) {
            for (String secret : found.getOrDefault(start(scrubbed, i), Set.of())) {
                if (scrubbed.startsWith(secret, i)) {
                    scrubbed = scrubbed.replace(secret, Secrets.MASK);
                }
            }
        }
        return scrubbed;
    }

    /**
     * Returns a hash of the first characters of a possible secret. Comparing each part of a text only with secrets
     * that have the same hash is fast, even if there are many secrets and much text.
     */
    private static int start(String text, int from) {
        int hash = 0;
        for (int i = from; i < from + MIN_LENGTH; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }
}
