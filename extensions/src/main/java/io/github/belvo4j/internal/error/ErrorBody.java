package io.github.belvo4j.internal.error;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.ErrorEntry;
import io.github.belvo4j.internal.json.ExactBooleans;
import io.github.belvo4j.internal.text.OneLine;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The body of an unsuccessful response, in any format: the documented array of entries, a single object, the payments API's
 * entries grouped by field name, HTML, or nothing at all.
 */
final class ErrorBody {

    private static final Pattern HTML = Pattern.compile("[\\s\\x{feff}]*<");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,15}(\\.\\d{1,9})?");
    private static final int START = 64;
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_WORD = 100;
    private static final int MAX_MESSAGE = 500;
    private static final int MAX_ENTRIES = 100;
    /**
     * The key of validation errors that don't concern a single field. Like the errors for a field, they are a list of strings.
     */
    private static final String NON_FIELD_ERRORS = "non_field_errors";

    private static final Duration MAX_EXPIRY = Duration.ofDays(366);

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxDocumentLength(MAX_BYTES)
                    .build())
            .build());

    private final JsonNode root;
    private final Kind kind;
    private final List<ErrorEntry> entries = new ArrayList<>();
    private @Nullable String requestId;

    private ErrorBody(JsonNode root, Kind kind) {
        this.root = root;
        this.kind = kind;
        collect(root, null);
    }

    private enum Kind {
        JSON,
        HTML,
        CUT_OFF,
        OTHER
    }

    /**
     * Reads a body. A body that is unreadable or too long is treated as empty, so only the status counts.
     *
     * @throws IOException if the connection fails while the body is being read
     */
    static ErrorBody parse(InputStream body) throws IOException {
        PushbackInputStream rest = new PushbackInputStream(body, START);
        byte[] start = rest.readNBytes(START);
        if (HTML.matcher(new String(start, UTF_8)).lookingAt()) {
            return new ErrorBody(MissingNode.getInstance(), Kind.HTML);
        }
        try {
            rest.unread(start);
            return new ErrorBody(MAPPER.readTree(rest), Kind.JSON);
        } catch (JsonEOFException e) {
            return new ErrorBody(MissingNode.getInstance(), Kind.CUT_OFF);
        } catch (JsonProcessingException | CharConversionException | NumberFormatException e) {
            // The body isn't JSON, or isn't text.
            return new ErrorBody(MissingNode.getInstance(), Kind.OTHER);
        }
    }

    boolean isHtml() {
        return kind == Kind.HTML;
    }

    /** Returns whether the body is truncated. */
    boolean breaksOff() {
        return kind == Kind.CUT_OFF;
    }

    /** Returns whether the body can't be read, for example because it is encoded or too long. */
    boolean isUnreadable() {
        return kind == Kind.OTHER;
    }

    List<ErrorEntry> entries() {
        return List.copyOf(entries);
    }

    @Nullable
    String requestId() {
        return requestId;
    }

    boolean hasCode(ErrorCode code) {
        for (ErrorEntry entry : entries) {
            if (entry.hasCode(code.code())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the object with the session of a paused call. */
    Optional<JsonNode> pausedSession() {
        for (JsonNode node : root.isArray() ? root : List.of(root)) {
            if (text(node, "session") != null) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the first of the named members that is a number, a boolean, or a string that isn't blank; null if there is none.
     */
    static @Nullable String text(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return null;
    }

    /**
     * Reads a flag that is sent as a boolean, a string or a number. Returns the fallback if the flag is missing, or is neither
     * true nor false.
     */
    static boolean flag(JsonNode node, boolean fallback, String... names) {
        String text = text(node, names);
        Boolean flag = text == null ? null : ExactBooleans.of(text);
        return flag == null ? fallback : flag;
    }

    /** Reads a duration that is sent in seconds, as a number or a string, and limits it to 366 days; empty if there is none. */
    static Optional<Duration> seconds(JsonNode node, String name) {
        String text = text(node, name);
        if (text == null || !SECONDS.matcher(text).matches()) {
            return Optional.empty();
        }
        Duration duration = Duration.ofSeconds(new BigDecimal(text).longValue());
        return Optional.of(duration.compareTo(MAX_EXPIRY) > 0 ? MAX_EXPIRY : duration);
    }

    private void collect(JsonNode node, @Nullable String field) {
        if (node.isArray()) {
            node.forEach(item -> collect(item, field));
        } else if (node.isTextual() && !node.asText().isBlank()) {
            add(null, node.asText(), NON_FIELD_ERRORS.equals(field) ? null : field);
        } else if (node.isObject()) {
            collectObject(node, field);
        }
    }

    private void collectObject(JsonNode node, @Nullable String outerField) {
        if (requestId == null) {
            requestId = shown(text(node, "request_id"), MAX_WORD);
        }
        String field = Optional.ofNullable(text(node, "field")).orElse(outerField);
        String code = text(node, "code");
        String message = text(node, "message", "detail");
        if (code != null || message != null) {
            add(code, message, field);
            return;
        }
        node.properties().stream()
                .filter(member -> !member.getValue().isValueNode())
                .forEach(member -> collect(member.getValue(), field == null ? member.getKey() : field));
    }

    private void add(@Nullable String code, @Nullable String message, @Nullable String field) {
        if (entries.size() < MAX_ENTRIES) {
            entries.add(new ErrorEntry(shown(code, MAX_WORD), shown(message, MAX_MESSAGE), shown(field, MAX_WORD)));
        }
    }

    private static @Nullable String shown(@Nullable String text, int length) {
        return text == null ? null : OneLine.of(text, length);
    }
}
