package io.github.belvo4j.mfa;

/** The answer to a challenge: a token, a confirmation that was given elsewhere, or the cancellation of the flow. */
public sealed interface MfaAnswer permits MfaAnswer.Token, MfaAnswer.Confirmed, MfaAnswer.Cancel {

    /**
     * A token that the user entered. A client and those derived from it send it at most once; across several clients, a
     * {@link TicketStore} ensures that.
     *
     * @param value as entered
     * @return the answer
     * @throws IllegalArgumentException if it is blank
     */
    static MfaAnswer token(String value) {
        return new Token(value);
    }

    /**
     * The user has confirmed elsewhere, for example on another device or by scanning a code. No token is sent.
     *
     * @return the answer
     */
    static MfaAnswer confirmed() {
        return new Confirmed();
    }

    /**
     * The user doesn't want to continue. Nothing is sent, and the call throws a {@link MfaCancelledException}.
     *
     * @return the answer
     */
    static MfaAnswer cancel() {
        return new Cancel();
    }

    /**
     * A token.
     *
     * @param value as entered; a secret
     */
    record Token(String value) implements MfaAnswer {

        /** Rejects a blank token, which institutions count as an attempt. */
        public Token {
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException("The token is blank; use MfaAnswer.confirmed() if there is none");
            }
        }

        @Override
        public String toString() {
            return "Token[*]";
        }
    }

    /** A confirmation that was given elsewhere. */
    record Confirmed() implements MfaAnswer {}

    /** The cancellation of the flow. */
    record Cancel() implements MfaAnswer {}
}
