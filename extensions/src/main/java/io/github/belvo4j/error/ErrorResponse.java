package io.github.belvo4j.error;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of an unsuccessful or unreadable response that is safe to show and to store. It contains neither the body nor any
 * part of the request except its method and path template, since all other parts may contain secrets.
 *
 * @param operation the method and path template of the request, such as {@code PATCH /api/links/}
 * @param status the HTTP status
 * @param errors Belvo's error entries, in the order of the body; empty if the body has none or can't be read
 * @param requestId the ID that Belvo assigned to the request, to quote when contacting Belvo support; null if the response has
 *     none
 * @param headers the headers of the response, with names in lower case
 */
public record ErrorResponse(
        String operation,
        int status,
        List<ErrorEntry> errors,
        @Nullable String requestId,
        Map<String, List<String>> headers)
        implements Serializable {

    private static final int MAX_SHOWN = 5;

    /** Creates a response with copies of the given list and map. */
    public ErrorResponse {
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    String describe() {
        StringBuilder text = new StringBuilder(operation).append(" returned ").append(status);
        for (int i = 0; i < Math.min(errors.size(), MAX_SHOWN); i++) {
            text.append(i == 0 ? ": " : "; ").append(errors.get(i));
        }
        if (errors.size() > MAX_SHOWN) {
            text.append("; and ").append(errors.size() - MAX_SHOWN).append(" more");
        }
        return requestId == null
                ? text.toString()
                : text.append(" [request ").append(requestId).append(']').toString();
    }

    /** Returns a description without the headers, which may contain cookies or people's names. */
    @Override
    public String toString() {
        return describe();
    }
}
