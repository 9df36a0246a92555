package io.github.belvo4j.simulator.model;

import java.util.Objects;

/**
 * The format of the simulator's 428 responses. Belvo's API, its documentation and earlier versions of the API use different
 * formats, and a client should be able to read all of them.
 *
 * @param shape the format of the body
 * @param expiry the format of the session's lifetime
 * @param session the format of session IDs
 * @param inputFlag the name of the property that says whether a token is expected; earlier versions of the API call it
 *     {@code expect_user_input}
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

    /** The format of the body. */
    public enum Shape {
        /** An array with one object. */
        ARRAY,
        /** A single object, not in an array. */
        OBJECT,
        /** An object with only {@code detail}, {@code session}, {@code expiry} and {@code link}. */
        LEGACY
    }

    /** The format of {@code expiry}, which is in seconds. */
    public enum Expiry {
        NUMBER,
        STRING,
        /** Omitted. The session still expires. */
        ABSENT
    }

    /** The format of {@code session}. */
    public enum Session {
        /** 32 hexadecimal digits. */
        HEX,
        /** A UUID with dashes. */
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
