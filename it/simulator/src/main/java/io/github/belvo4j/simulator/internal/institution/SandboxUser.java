package io.github.belvo4j.simulator.internal.institution;

import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.mfa.Challenge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The users that exist at every institution. The simulator's page and documentation show these users in a table. */
public enum SandboxUser {
    FULL("bnk100", "full", "has all data", Data.ALL),
    EMPTY("bnk101", "nodata", "has no data", Data.NONE),
    LOW("bnk102", "low", "has little data", Data.LITTLE),
    NEGATIVE("bnk103", "negative", "has negative balances", Data.NEGATIVE),
    FISCAL_FULL("fiscal100", "full", "has all data", Data.ALL),
    FISCAL_EMPTY("fiscal101", "nodata", "has no data", Data.NONE),
    FISCAL_LOW("fiscal102", "low", "has little data", Data.LITTLE),
    VALID("user_valid", "pass_valid", "has all data", Data.ALL),

    MFA_DEFAULT("mfa_default", "pass_valid", "is asked for a code", Challenge.CODE),
    MFA_QR(
            "mfa_qr",
            "qr_code",
            "is shown a QR code and asked for the code that results from scanning it",
            Challenge.QR),
    MFA_NUMERIC(
            "mfa_numeric",
            "numeric_code",
            "is shown a number to enter on a token device, and asked for the code that the device returns",
            Challenge.NUMERIC),
    MFA_TEXT("mfa_text", "pass_valid", "is asked a question", Challenge.QUESTION),
    MFA_INPUTLESS(
            "mfa_inputless",
            "pass_valid",
            "is asked to confirm in the bank's app; no token is needed",
            Challenge.INPUTLESS),
    MFA_TWICE(
            "mfa_twice",
            "pass_valid",
            "is asked for a code, then shown a number and asked for the code that a token device returns",
            Challenge.CODE,
            Challenge.NUMERIC),

    INVALID("user_invalid", null, 400, "login_error", SandboxUser.WRONG_CREDENTIALS),
    ADVANCED_INVALID("adv_invalid", null, 400, "login_error", SandboxUser.WRONG_CREDENTIALS),
    MALFORMED(
            "1234567890abcdefg",
            "1234567890abcdefg",
            400,
            "validation_error",
            "The user name doesn't have the format that the institution requires"),
    NOT_ACTIVATED(
            "activation_required", null, 428, "activation_required", "The user has to activate web banking first"),
    BUSY("too_many_sessions", null, 400, "too_many_sessions", "The user is logged in elsewhere"),
    DOWN("institution_down", null, 400, "institution_down", "The institution doesn't answer"),
    UNDER_MAINTENANCE(
            "institution_unavailable", null, 400, "institution_unavailable", "The institution is under maintenance"),
    INACTIVE(
            "institution_inactive",
            null,
            400,
            "institution_inactive",
            "The connection to the institution is switched off"),
    SLOW("request_timeout", null, 408, "request_timeout", "The institution took too long"),
    BROKEN("unexpected_error", null, 500, "unexpected_error", "Something went wrong"),

    /** Any combination of a user name and a password that isn't listed above. */
    ANYONE(null, null, "has all data", Data.ALL);

    /** The amount of data that a user has. */
    public enum Data {
        ALL,
        /** One item of each kind, and ten transactions. */
        LITTLE,
        /** No items in lists; a resource that consists of a single object still has this object. */
        NONE,
        /** All data, with negative balances. */
        NEGATIVE;

        /** Returns the maximum number of items of a resource. {@code little} is the maximum for users with little data. */
        public int most(int little) {
            return switch (this) {
                case ALL, NEGATIVE -> Integer.MAX_VALUE;
                case LITTLE -> little;
                case NONE -> 0;
            };
        }
    }

    private record Refusal(int status, String code, String message) {
        ApiError error(String field) {
            return field.isEmpty()
                    ? ApiError.of(status, code, message)
                    : ApiError.ofField(status, code, message, field);
        }
    }

    private static final String WRONG_CREDENTIALS = "Invalid credentials provided to login to the institution";

    private final @Nullable String username;
    private final @Nullable String password;
    private final String outcome;
    private final Data data;
    private final @Nullable Refusal refusal;
    private final List<Challenge> challenges;

    SandboxUser(@Nullable String username, @Nullable String password, String outcome, Data data) {
        this(username, password, outcome, data, null, List.of());
    }

    SandboxUser(String username, String password, String outcome, Challenge... challenges) {
        this(username, password, outcome, Data.ALL, null, List.of(challenges));
    }

    SandboxUser(String username, @Nullable String password, int status, String code, String message) {
        this(
                username,
                password,
                "is rejected: " + status + " " + code,
                Data.NONE,
                new Refusal(status, code, message),
                List.of());
    }

    SandboxUser(
            @Nullable String username,
            @Nullable String password,
            String outcome,
            Data data,
            @Nullable Refusal refusal,
            List<Challenge> challenges) {
        this.username = username;
        this.password = password;
        this.outcome = outcome;
        this.data = data;
        this.refusal = refusal;
        this.challenges = challenges;
    }

    /**
     * Logs in.
     *
     * @param username the user name; a plus sign and a suffix, as in {@code mfa_default+7}, make it the name of another person,
     *     whom the simulator treats like the user without the suffix
     * @throws ApiError if the institution rejects the login
     */
    public static SandboxUser login(String username, @Nullable String password) {
        String known = username.split("\\+", 2)[0];
        for (SandboxUser user : values()) {
            if (known.equals(user.username)) {
                return user.login(password);
            }
        }
        return ANYONE;
    }

    /**
     * Logs in with this user's name.
     *
     * @return this user, or {@link #ANYONE} if the password differs from this user's
     * @throws ApiError if the institution rejects the login
     */
    public SandboxUser login(@Nullable String given) {
        boolean isRight = password == null || password.equals(given);
        if (refusal != null && isRight) {
            throw refusal.error(this == MALFORMED ? "username" : "");
        }
        if (!isRight && !challenges.isEmpty()) {
            throw loginError();
        }
        return isRight ? this : ANYONE;
    }

    /** Returns the response of an institution to wrong credentials. */
    public static ApiError loginError() {
        return ApiError.of(400, "login_error", WRONG_CREDENTIALS);
    }

    /** Returns the challenges that follow every login, in order. */
    public List<Challenge> challenges() {
        return challenges;
    }

    public Data data() {
        return data;
    }

    /** Returns the user name, or a description if there is none. */
    public String shownUsername() {
        return username == null ? "any other" : username;
    }

    public String shownPassword() {
        return password == null ? "any" : password;
    }

    /** Returns the result of the login, such as {@code has all data}. */
    public String outcome() {
        return outcome;
    }
}
