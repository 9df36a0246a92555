package io.github.belvo4j.mfa;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What continues a paused call later: keep {@link #serialized()} and make the ticket again with {@link #of(String)}, in
 * another process or on another machine if need be. It holds the session, the link, the resource and the deadline, and
 * neither password nor token. Its serialised form is sealed under a key derived from the API secret: only clients with
 * the same credentials can open it. Belvo lets a session be resumed once, so a ticket is used up by the call that it
 * continues.
 */
public abstract class MfaTicket implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The longest serialised form, in characters. */
    private static final int MAX_LENGTH = 16_384;

    private static final Pattern FORM = Pattern.compile("belvo4j\\.v\\d{1,4}\\.[A-Za-z0-9_-]+");

    /** For the SDK's own tickets, which are sealed when somebody asks for their serialised form. */
    protected MfaTicket() {}

    /**
     * Makes a ticket from its serialised form. Whether it can be opened shows when it is used.
     *
     * @param serialized what {@link #serialized()} gave
     * @return the ticket
     * @throws InvalidMfaTicketException if the text isn't a ticket
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
     * The form to be kept: URL-safe text of at most 16,384 characters. Whoever has it and the API secret can continue the
     * call, so treat it as a secret.
     *
     * @return the sealed ticket
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
