package io.github.belvo4j.mfa;

/** The answer to a challenge: a token, a confirmation that was given elsewhere, or the cancellation of the flow. */
public sealed interface MfaAnswer permits MfaAnswer.Token, MfaAnswer.Confirmed, MfaAnswer.Cancel {

    /**
     * Creates an answer with a token that the user entered. A client and the clients derived from it send a token at most once;
     * across several clients, a {@link TicketStore} ensures that.
     *
     * @param value the token as entered
     * @return the answer
     * @throws IllegalArgumentException if the token is blank
     */
    static MfaAnswer token(String value) {
        return new Token(value);
    }

    /**
     * Creates an answer for a user who has confirmed elsewhere, for example on another device or by scanning a code. No token
     * is sent.
     *
     * @return the answer
     */
    static MfaAnswer confirmed() {
        return new Confirmed();
    }

    /**
     * Creates an answer for a user who doesn't want to continue. Nothing is sent, and the call throws a
     * {@link MfaCancelledException}.
     *
     * @return the answer
     */
    static MfaAnswer cancel() {
        return new Cancel();
    }

    /**
     * A token.
     *
     * @param value the token as entered; a secret
     */
    record Token(String value) implements MfaAnswer {

        /** Creates an answer. Rejects a blank token, since institutions would count it as an attempt. */
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
