package io.github.belvo4j.postman.diff;

import java.util.Comparator;
import java.util.List;

/**
 * The differences in one operation, or in the document's schemas.
 *
 * @param subject the method and path of the operation, or the part of the document that changed
 * @param effect the most severe effect of the details
 * @param details the differences, each with its effect on callers
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
