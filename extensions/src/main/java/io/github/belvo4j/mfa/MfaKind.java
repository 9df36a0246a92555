package io.github.belvo4j.mfa;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of challenge that Belvo documents. The set is open, so go by {@link MfaChallenge#expectsInput()}. */
public enum MfaKind {
    /** The person confirms on another device and enters nothing here. */
    INPUTLESS,
    /** The challenge's value is a number for a token device or app, which gives the token. */
    NUMERIC,
    /** The challenge's value is the content of a QR code, to be shown and scanned. */
    QR,
    /** The challenge's value is a question in words, and the token its answer. */
    TEXT,
    /** The answer doesn't describe the challenge: ask for a plain code, as sent by SMS or e-mail. */
    UNSPECIFIED,
    /** A kind that came after this version: see {@link MfaChallenge#type()}. */
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
