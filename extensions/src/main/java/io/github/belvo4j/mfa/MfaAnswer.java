package io.github.belvo4j.mfa;

/** What the caller says to a challenge: a token, "confirmed elsewhere", or "cancel". */
public sealed interface MfaAnswer permits MfaAnswer.Token, MfaAnswer.Confirmed, MfaAnswer.Cancel {

    /**
     * The token that the person entered. It is sent once at the most.
     *
     * @param value as entered
     * @return the answer
     * @throws IllegalArgumentException if it is blank
     */
    static MfaAnswer token(String value) {
        return new Token(value);
    }

    /**
     * The person has done their part elsewhere: confirmed on another device, or scanned a code. No token is sent.
     *
     * @return the answer
     */
    static MfaAnswer confirmed() {
        return new Confirmed();
    }

    /**
     * The person doesn't go on. Nothing is sent, and the call ends with
     * {@link io.github.belvo4j.mfa.MfaCancelledException}.
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

        /** Refuses a blank token: institutions count it as a try. */
        public Token {
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException("The token is blank; use MfaAnswer.confirmed() where there is none");
            }
        }

        @Override
        public String toString() {
            return "Token[*]";
        }
    }

    /** Confirmed elsewhere. */
    record Confirmed() implements MfaAnswer {}

    /** Cancelled. */
    record Cancel() implements MfaAnswer {}
}
