package io.github.belvo4j.internal.mfa;

import io.github.belvo4j.mfa.MfaTicket;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that hasn't left this process. It is sealed on demand, since a callback never needs the sealed form, and sealing and
 * opening tickets would take a third of the SDK's own time for a call that is paused and resumed.
 */
final class PausedTicket extends MfaTicket {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient PausedCall call;
    private final transient TicketSeal seal;
    private transient @Nullable String sealed;

    PausedTicket(PausedCall call, TicketSeal seal) {
        this.call = call;
        this.seal = seal;
    }

    PausedCall call() {
        return call;
    }

    /** Returns the seal of the client that issued this ticket. */
    TicketSeal seal() {
        return seal;
    }

    @Override
    public synchronized String serialized() {
        if (sealed == null) {
            sealed = seal.seal(call);
        }
        return sealed;
    }

    @Serial
    private Object writeReplace() {
        return MfaTicket.of(serialized());
    }
}
