package io.github.belvo4j.mfa;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A ticket with which a paused call can be resumed later: store {@link #serialized()}, and restore the ticket with
 * {@link #of(String)}, perhaps in another process or on another machine. A ticket contains the session, the link, the resource
 * and the deadline, but neither a password nor a token. Its serialized form is encrypted with a key derived from the API
 * secret: only clients with the same credentials can open it. A session can be resumed only once, so a ticket can be used only
 * once: a client and the clients derived from it send at most one token for it; across machines, a {@link TicketStore} ensures
 * that.
 */
public abstract class MfaTicket implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The maximum length of the serialized form. */
    public static final int MAX_LENGTH = 16_384;

    private static final Pattern FORM = Pattern.compile("belvo4j\\.v\\d{1,4}\\.[A-Za-z0-9_-]+");

    /** Creates a ticket. Used by the SDK's own tickets, which are encrypted when their serialized form is requested. */
    protected MfaTicket() {}

    /**
     * Restores a ticket. Whether it can be opened is checked when it is used.
     *
     * @param serialized a result of {@link #serialized()}
     * @return the ticket
     * @throws InvalidMfaTicketException if the string isn't a ticket
     */
    public static MfaTicket of(String serialized) {
        if (serialized == null
                || serialized.length() > MAX_LENGTH
                || !FORM.matcher(serialized).matches()) {
            throw new InvalidMfaTicketException("This text is not a ticket");
        }
        return new SealedTicket(serialized);
    }

    /**
     * Returns the ticket in the form to store: a URL-safe string of at most 16,384 characters. Anyone who has it and the API
     * secret can resume the call, so treat it as a secret.
     *
     * @return the encrypted ticket
     */
    public abstract String serialized();

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || other instanceof MfaTicket that && serialized().equals(that.serialized());
    }

    @Override
    public final int hashCode() {
        return serialized().hashCode();
    }

    @Override
    public final String toString() {
        return "MfaTicket[*]";
    }

    private static final class SealedTicket extends MfaTicket {

        private static final long serialVersionUID = 1L;

        private final String sealed;

        SealedTicket(String sealed) {
            this.sealed = sealed;
        }

        @Override
        public String serialized() {
            return sealed;
        }
    }
}
