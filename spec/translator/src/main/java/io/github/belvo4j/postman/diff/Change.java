package io.github.belvo4j.postman.diff;

import java.util.Comparator;
import java.util.List;

/**
 * What differs in one operation, or in the document's schemas.
 *
 * @param subject the operation's method and path, or what else it is about
 * @param effect the gravest of its details'
 * @param details what differs, each with what it means to callers
 */
public record Change(String subject, Effect effect, List<Detail> details) {
    public Change {
        details = List.copyOf(details);
    }

    static Change of(String subject, List<Detail> details) {
        Effect effect = details.stream()
                .map(Detail::effect)
                .max(Comparator.naturalOrder())
                .orElse(Effect.WORDING);
        return new Change(subject, effect, details);
    }
}
