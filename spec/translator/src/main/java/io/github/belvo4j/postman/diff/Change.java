package io.github.belvo4j.postman.diff;

import java.util.List;

/**
 * What differs in one operation, or in the document's schemas.
 *
 * @param subject the operation's method and path, or what else it is about
 * @param details one line each; those that break callers are marked
 */
public record Change(String subject, Effect effect, List<String> details) {
    public Change {
        details = List.copyOf(details);
    }
}
