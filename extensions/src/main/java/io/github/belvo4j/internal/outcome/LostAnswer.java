package io.github.belvo4j.internal.outcome;

import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.internal.retry.RetrySafety;
import java.util.function.Supplier;

/** Tells when the answer to a request got lost that changes something, and what then is known of it. */
public final class LostAnswer {

    /** What Belvo says when it has given up waiting for an institution, with a part of the data saved. */
    private static final int REQUEST_TIMEOUT = 408;

    private LostAnswer() {}

    /** The failure itself, unless it leaves open whether something was changed. */
    public static BelvoException explain(BelvoException failure, String operation, Supplier<RetrySafety> of) {
        if (!mayBeLost(failure)) {
            return failure;
        }
        RetrySafety kind = of.get();
        return kind.isIdempotent() || kind == RetrySafety.CHANGE && !(failure instanceof NetworkException)
                ? failure
                : new OutcomeUnknownException(
                        "What became of " + operation + " isn't known, as its answer got lost. " + advice(kind),
                        null,
                        null,
                        failure);
    }

    private static boolean mayBeLost(BelvoException failure) {
        return failure instanceof NetworkException network
                ? network.mayHaveBeenSent()
                : failure.status().orElse(0) == REQUEST_TIMEOUT;
    }

    private static String advice(RetrySafety kind) {
        return switch (kind) {
            case RETRIEVAL ->
                "Unless the request said not to save it, what Belvo has read, perhaps a part, is in the list, now or in a few"
                        + " minutes. Sending it again reads at the institution again";
            case TOKEN ->
                "A token that it carried may be used up and isn't sent again. Look at the link, or at what was to be"
                        + " changed, before you go on";
            default -> "Look whether it has happened before you send it again";
        };
    }
}
