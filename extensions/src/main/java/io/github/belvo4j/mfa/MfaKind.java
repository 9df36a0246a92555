package io.github.belvo4j.mfa;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of challenge that Belvo documents. Belvo may add others, so rely on {@link MfaChallenge#expectsInput()}. */
public enum MfaKind {
    /** The user confirms on another device and enters nothing here. */
    INPUTLESS,
    /** The challenge's value is a number for a token device or app, which generates the token. */
    NUMERIC,
    /** The challenge's value is the content of a QR code to show and scan. */
    QR,
    /** The challenge's value is a question, and the token its answer. */
    TEXT,
    /** The response doesn't describe the challenge: ask for a code, such as one sent by SMS or email. */
    UNSPECIFIED,
    /** A kind that this version doesn't know: see {@link MfaChallenge#type()}. */
    OTHER;

    static MfaKind of(@Nullable String type) {
        if (type == null || type.isBlank()) {
            return UNSPECIFIED;
        }
        return switch (type.strip().toLowerCase(Locale.ROOT)) {
            case "inputless" -> INPUTLESS;
            case "numeric" -> NUMERIC;
            case "qr" -> QR;
            case "text" -> TEXT;
            default -> OTHER;
        };
    }
}
