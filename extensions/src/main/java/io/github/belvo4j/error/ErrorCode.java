package io.github.belvo4j.error;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The codes of Belvo's error entries that this version knows, with their meanings and remedies. Belvo adds codes without
 * notice: {@link ErrorEntry#code()} returns any code as received. Source: Belvo's documentation of its API errors.
 */
public enum ErrorCode {
    BLANK(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "a field is empty"),
    NULL(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "a field is null but must not be"),
    REQUIRED(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "a field is missing"),
    DOES_NOT_EXIST(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "an ID in the body doesn't exist"),
    INVALID(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "a value has the wrong format"),
    INVALID_CHOICE(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "a value isn't one of the allowed values"),
    NOT_A_LIST(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "a list is expected"),
    PARSE_ERROR(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "the body isn't JSON"),
    MAX_DIGITS(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "a number has too many digits"),
    MAX_DECIMAL_PLACES(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "a number has too many decimal places"),
    MIN_VALUE(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "a number is too small"),
    VALIDATION_ERROR(
            400,
            Cause.REQUEST,
            Remedy.CHANGE_REQUEST,
            "credentials don't match the institution's form_fields, or a period is longer than 365 days"),
    INVALID_PERIOD(
            400,
            Cause.REQUEST,
            Remedy.CHANGE_REQUEST,
            "fewer than 90 days of data are available, too few to compute incomes and insights"),
    INVALID_CREDENTIALS_STORAGE(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "credentials_storage has an invalid value"),
    INVALID_FETCH_RESOURCES(
            400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "the institution doesn't support one of the fetch_resources"),
    INVALID_ACCESS_MODE_SWITCH(
            400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "the access mode can't be changed to the requested one"),
    UNSUPPORTED_OPERATION(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "the institution doesn't support this operation"),
    ALREADY_EXISTS(400, Cause.REQUEST, Remedy.USE_EXISTING, "the bank account is already registered (payments)"),
    CANCELLATION_ERROR(
            400,
            Cause.REQUEST,
            Remedy.GIVE_UP,
            "the payment isn't scheduled, or can no longer be cancelled: the deadline is 23:59 GMT-3 on the day before the"
                    + " payment"),
    SESSION_EXPIRED(
            400, Cause.INSTITUTION, Remedy.START_AGAIN, "the token was sent too late, or the bank closed the session"),
    ACTIVATION_FAILED(400, Cause.INSTITUTION, Remedy.GO_TO_INSTITUTION, "web banking couldn't be activated"),
    DUPLICATED(400, Cause.INSTITUTION, Remedy.USE_EXISTING, "this user already has a link to this institution"),
    LOGIN_ERROR(
            400,
            Cause.INSTITUTION,
            Remedy.ASK_USER,
            "wrong or missing credentials, a locked account, an unsupported kind of MFA, or another login failure"),
    INVALID_LINK(400, Cause.INSTITUTION, Remedy.UPDATE_LINK, "the link's credentials no longer work"),
    UNCONFIRMED_LINK(400, Cause.INSTITUTION, Remedy.UPDATE_LINK, "the link was never confirmed with a token"),
    SESSION_EXPIRED_OB(
            400, Cause.INSTITUTION, Remedy.START_AGAIN, "the widget's token has expired or was already used"),
    TOO_MANY_SESSIONS(400, Cause.INSTITUTION, Remedy.WAIT, "the user is logged in elsewhere; wait 120 seconds"),
    INSTITUTION_DOWN(400, Cause.INSTITUTION, Remedy.WAIT, "the institution doesn't respond"),
    INSTITUTION_UNAVAILABLE(400, Cause.INSTITUTION, Remedy.WAIT, "the institution is under maintenance"),
    INSTITUTION_INACTIVE(
            400, Cause.INSTITUTION, Remedy.WAIT, "Belvo has disabled the institution, possibly for a long time"),
    UNAVAILABLE_DATA(400, Cause.INSTITUTION, Remedy.WAIT, "the institution didn't provide the data"),
    AUTHENTICATION_FAILED(
            401,
            Cause.ACCOUNT,
            Remedy.CHANGE_CONFIGURATION,
            "the API keys are wrong, or belong to another environment"),
    CONSENT_WITHOUT_ACCOUNTS(
            401, Cause.INSTITUTION, Remedy.START_AGAIN, "the user's consent doesn't include any account"),
    ACCESS_TO_PRODUCTION_DENIED(403, Cause.ACCOUNT, Remedy.CONTACT_BELVO, "production isn't enabled yet"),
    ACCESS_TO_RESOURCE_DENIED(403, Cause.ACCOUNT, Remedy.CONTACT_BELVO, "the product isn't part of the contract"),
    PERMISSION_DENIED(
            403,
            Cause.ACCOUNT,
            Remedy.CONTACT_BELVO,
            "the operation is currently not allowed, or a quota is exhausted"),
    QUOTA_LIMIT_REACHED(
            403,
            Cause.ACCOUNT,
            Remedy.GIVE_UP,
            "the environment has reached its maximum number of links; delete links that you no longer need"),
    NOT_FOUND(404, Cause.REQUEST, Remedy.CHANGE_REQUEST, "the ID doesn't exist, or belongs to another environment"),
    EXPIRED_CREDENTIALS(404, Cause.INSTITUTION, Remedy.UPDATE_LINK, "the stored credentials have expired"),
    METHOD_NOT_ALLOWED(405, Cause.REQUEST, Remedy.CHANGE_REQUEST, "the path doesn't support this method"),
    REQUEST_TIMEOUT(
            408,
            Cause.BELVO,
            Remedy.WAIT,
            "the request took longer than 5 minutes; any data retrieved by then is stored"),
    LINK_REFRESHED(
            409,
            Cause.REQUEST,
            Remedy.WAIT,
            "the link was refreshed less than 10 minutes ago; the message says how many minutes ago"),
    IDEMPOTENCY_KEY_CONFLICT(
            409, Cause.REQUEST, Remedy.WAIT, "a request with the same idempotency key is still in progress (payments)"),
    IDEMPOTENCY_PAYLOAD_MISMATCH(
            422,
            Cause.REQUEST,
            Remedy.CHANGE_REQUEST,
            "the idempotency key was already used for a request with a different body (payments)"),
    TOKEN_REQUIRED(428, Cause.INSTITUTION, Remedy.ANSWER_CHALLENGE, "the institution requires a token"),
    ACTIVATION_REQUIRED(428, Cause.INSTITUTION, Remedy.GO_TO_INSTITUTION, "web banking isn't active"),
    UNEXPECTED_ERROR(500, Cause.BELVO, Remedy.WAIT, "a failure at Belvo or at the institution"),
    SERVICE_UNAVAILABLE(500, Cause.BELVO, Remedy.WAIT, "Belvo is temporarily unavailable");

    /** The cause of an error. */
    public enum Cause {
        /** The request itself. */
        REQUEST,
        /** The institution, the user's access to it, or the state of the link. */
        INSTITUTION,
        /** The API keys and their permissions. */
        ACCOUNT,
        /** Belvo. */
        BELVO
    }

    /** The recommended action. */
    public enum Remedy {
        CHANGE_REQUEST("change the request"),
        CHANGE_CONFIGURATION("check the credentials and the environment"),
        ASK_USER(
                "ask the user to check their credentials; don't retry automatically, or the bank may lock the account"),
        ANSWER_CHALLENGE("ask the user for the token, and resume"),
        UPDATE_LINK("update the link with credentials that work"),
        USE_EXISTING("use the existing account or link"),
        GO_TO_INSTITUTION("ask the user to resolve the problem with the institution"),
        START_AGAIN("start over with the first call"),
        WAIT("wait, then retry"),
        CONTACT_BELVO("contact Belvo"),
        GIVE_UP("don't retry");

        private final String advice;

        Remedy(String advice) {
            this.advice = advice;
        }

        /** Returns the recommended action in English, in lower case and without a full stop. */
        public String advice() {
            return advice;
        }
    }

    private static final Map<String, ErrorCode> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ErrorCode::code, Function.identity()));

    private final String code = name().toLowerCase(Locale.ROOT);
    private final int status;
    private final Cause cause;
    private final Remedy remedy;
    private final String meaning;

    ErrorCode(int status, Cause cause, Remedy remedy, String meaning) {
        this.status = status;
        this.cause = cause;
        this.remedy = remedy;
        this.meaning = meaning;
    }

    /**
     * Returns the constant for a code.
     *
     * @param code the code as the API writes it, such as {@code login_error}
     * @return empty for null and for a code that this version doesn't know
     */
    public static Optional<ErrorCode> of(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(BY_CODE.get(code));
    }

    /** Returns the code as the API writes it, such as {@code login_error}. */
    public String code() {
        return code;
    }

    /** Returns the HTTP status of responses with this code. */
    public int status() {
        return status;
    }

    /** Returns the cause of the error. */
    public Cause cause() {
        return cause;
    }

    /** Returns the recommended action. */
    public Remedy remedy() {
        return remedy;
    }

    /** Returns a description of the error in English, in lower case and without a full stop. */
    public String meaning() {
        return meaning;
    }
}
