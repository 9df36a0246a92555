package io.github.belvo4j.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The users that don't simply succeed. */
enum SandboxUser {
    /** Every user name that isn't listed below, with any password. */
    ANYONE(null, null),
    INVALID("user_invalid", null),
    /** Breaks the rules of the institution's form when it is the password too. */
    MALFORMED("1234567890abcdefg", null),
    /** Ours: has to activate web banking first, which is a 428 without a session. */
    NOT_ACTIVATED("activation_required", null),
    MFA_DEFAULT("mfa_default", "pass_valid", Challenge.CODE),
    MFA_QR("mfa_qr", "qr_code", Challenge.QR),
    MFA_NUMERIC("mfa_numeric", "numeric_code", Challenge.NUMERIC),
    /** Ours. */
    MFA_TEXT("mfa_text", "pass_valid", Challenge.QUESTION),
    /** Ours. */
    MFA_INPUTLESS("mfa_inputless", "pass_valid", Challenge.INPUTLESS),
    /** Ours: two factors, one after the other. */
    MFA_TWICE("mfa_twice", "pass_valid", Challenge.CODE, Challenge.NUMERIC);

    private final @Nullable String username;
    private final @Nullable String password;
    private final List<Challenge> challenges;

    SandboxUser(@Nullable String username, @Nullable String password, Challenge... challenges) {
        this.username = username;
        this.password = password;
        this.challenges = List.of(challenges);
    }

    static SandboxUser named(String username) {
        for (SandboxUser user : values()) {
            if (username.equals(user.username)) {
                return user;
            }
        }
        return ANYONE;
    }

    /** What the institution asks after every login with the right password, in this order. */
    List<Challenge> challenges() {
        return challenges;
    }

    /**
     * What the institution does with a password.
     *
     * @return {@link #challenges()}
     * @throws ApiError if the login fails
     */
    List<Challenge> login(@Nullable String given) {
        if (this == INVALID || (password != null && !password.equals(given))) {
            throw ApiError.of(400, "login_error", "Invalid credentials provided to login to the institution");
        }
        if (this == MALFORMED && given != null && given.equals(username)) {
            throw ApiError.ofField(
                    400,
                    "validation_error",
                    "The username doesn't have the form that the institution wants",
                    "username");
        }
        if (this == NOT_ACTIVATED) {
            throw ApiError.of(428, "activation_required", "The user has to activate web banking first");
        }
        return challenges;
    }
}
