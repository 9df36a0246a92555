package io.github.belvo4j.postman.diff;

import java.util.List;

/**
 * What differs in one operation, or in the document's schemas.
 *
 * @param subject the operation's method and path, or what else it is about
 * @param details what differs, each with whether it breaks callers
 */
public record Change(String subject, Effect effect, List<Detail> details) {
    public Change {
        details = List.copyOf(details);
    }
}
