package io.github.belvo4j.simulator.model;

import java.util.Objects;

/**
 * The format of the simulator's 428 responses. Belvo's API, its documentation and earlier versions differ in this, and a client
 * should be able to read all of them.
 *
 * @param shape the form of the body
 * @param expiry how the session's lifetime is written
 * @param session the form of session IDs
 * @param inputFlag the key that says whether a token is expected; older versions write {@code expect_user_input}
 */
public record ChallengeStyle(Shape shape, Expiry expiry, Session session, String inputFlag) {

    /** The API's current format. */
    public static final ChallengeStyle CURRENT =
            new ChallengeStyle(Shape.ARRAY, Expiry.NUMBER, Session.HEX, "expects_user_input");

    public ChallengeStyle {
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(expiry, "expiry");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(inputFlag, "inputFlag");
    }

    /** The form of the body. */
    public enum Shape {
        /** An array with one object. */
        ARRAY,
        /** The object alone. */
        OBJECT,
        /** An object with only {@code detail}, {@code session}, {@code expiry} and {@code link}. */
        LEGACY
    }

    /** How {@code expiry}, in seconds, is written. */
    public enum Expiry {
        NUMBER,
        STRING,
        /** Omitted. The session still expires. */
        ABSENT
    }

    /** The form of {@code session}. */
    public enum Session {
        /** 32 hexadecimal digits. */
        HEX,
        /** With dashes. */
        UUID
    }

    public ChallengeStyle withShape(Shape other) {
        return new ChallengeStyle(other, expiry, session, inputFlag);
    }

    public ChallengeStyle withExpiry(Expiry other) {
        return new ChallengeStyle(shape, other, session, inputFlag);
    }

    public ChallengeStyle withSession(Session other) {
        return new ChallengeStyle(shape, expiry, other, inputFlag);
    }

    public ChallengeStyle withInputFlag(String other) {
        return new ChallengeStyle(shape, expiry, session, other);
    }
}
