package io.github.belvo4j.error;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The codes of Belvo's error entries that this version knows, with what they mean and what to do. Belvo adds codes
 * without notice: {@link ErrorEntry#code()} has each as it came. From Belvo's page on its API's errors.
 */
public enum ErrorCode {
    BLANK(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "a field is empty"),
    NULL(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "a field is null that can't be"),
    REQUIRED(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "a field is missing"),
    DOES_NOT_EXIST(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "an id in the body leads to nothing"),
    INVALID(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "a value has the wrong form"),
    INVALID_CHOICE(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "a value is none of those allowed"),
    NOT_A_LIST(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "a list is wanted"),
    PARSE_ERROR(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "the body isn't JSON"),
    MAX_DIGITS(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "a number has too many digits"),
    MAX_DECIMAL_PLACES(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "a number has too many decimal places"),
    MIN_VALUE(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "a number is too small"),
    VALIDATION_ERROR(
            400,
            Cause.REQUEST,
            Remedy.CHANGE_REQUEST,
            "credentials don't have the form that the institution's form_fields ask for, or a period is over 365 days"),
    INVALID_PERIOD(
            400,
            Cause.REQUEST,
            Remedy.CHANGE_REQUEST,
            "there are less than 90 days of data, too few for incomes and insights"),
    INVALID_CREDENTIALS_STORAGE(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "credentials_storage has another value"),
    INVALID_FETCH_RESOURCES(
            400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "the institution doesn't have one of the fetch_resources"),
    INVALID_ACCESS_MODE_SWITCH(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "the access mode can't be switched to that"),
    UNSUPPORTED_OPERATION(400, Cause.REQUEST, Remedy.CHANGE_REQUEST, "the institution doesn't offer this"),
    ALREADY_EXISTS(400, Cause.REQUEST, Remedy.USE_EXISTING, "the bank account is registered already (payments)"),
    CANCELLATION_ERROR(
            400,
            Cause.REQUEST,
            Remedy.GIVE_UP,
            "the payment isn't scheduled, or it is too late: the day before until 23:59 GMT-3"),
    SESSION_EXPIRED(
            400, Cause.INSTITUTION, Remedy.START_AGAIN, "the token came too late, or the bank closed the session"),
    ACTIVATION_FAILED(400, Cause.INSTITUTION, Remedy.GO_TO_INSTITUTION, "web banking couldn't be activated"),
    DUPLICATED(400, Cause.INSTITUTION, Remedy.USE_EXISTING, "this person is linked at this institution already"),
    LOGIN_ERROR(
            400,
            Cause.INSTITUTION,
            Remedy.ASK_USER,
            "wrong or missing credentials, a locked account, a kind of MFA that Belvo can't do, or trouble at the login"),
    INVALID_LINK(400, Cause.INSTITUTION, Remedy.UPDATE_LINK, "the link's credentials no longer work"),
    UNCONFIRMED_LINK(400, Cause.INSTITUTION, Remedy.UPDATE_LINK, "the link was never confirmed with a token"),
    SESSION_EXPIRED_OB(
            400, Cause.INSTITUTION, Remedy.START_AGAIN, "the widget's token is too old, or was used already"),
    TOO_MANY_SESSIONS(400, Cause.INSTITUTION, Remedy.WAIT, "the person is logged in elsewhere; 120 seconds are enough"),
    INSTITUTION_DOWN(400, Cause.INSTITUTION, Remedy.WAIT, "the institution doesn't answer"),
    INSTITUTION_UNAVAILABLE(400, Cause.INSTITUTION, Remedy.WAIT, "the institution is under maintenance"),
    INSTITUTION_INACTIVE(
            400, Cause.INSTITUTION, Remedy.WAIT, "Belvo has switched the institution off; that may last long"),
    UNAVAILABLE_DATA(400, Cause.INSTITUTION, Remedy.WAIT, "the institution didn't deliver the data"),
    AUTHENTICATION_FAILED(
            401, Cause.ACCOUNT, Remedy.CHANGE_CONFIGURATION, "the API keys are wrong, or of another environment"),
    CONSENT_WITHOUT_ACCOUNTS(
            401, Cause.INSTITUTION, Remedy.START_AGAIN, "the person shared no account with the consent"),
    ACCESS_TO_PRODUCTION_DENIED(403, Cause.ACCOUNT, Remedy.CONTACT_BELVO, "there is no access to production yet"),
    ACCESS_TO_RESOURCE_DENIED(403, Cause.ACCOUNT, Remedy.CONTACT_BELVO, "the contract has no such product"),
    PERMISSION_DENIED(403, Cause.ACCOUNT, Remedy.CONTACT_BELVO, "not allowed for now, or a quota is used up"),
    QUOTA_LIMIT_REACHED(403, Cause.ACCOUNT, Remedy.GIVE_UP, "no more links in this environment; delete one"),
    NOT_FOUND(404, Cause.REQUEST, Remedy.CHANGE_REQUEST, "no such id, or one of another environment"),
    EXPIRED_CREDENTIALS(404, Cause.INSTITUTION, Remedy.UPDATE_LINK, "the stored credentials have run out"),
    METHOD_NOT_ALLOWED(405, Cause.REQUEST, Remedy.CHANGE_REQUEST, "the path doesn't have this method"),
    REQUEST_TIMEOUT(408, Cause.BELVO, Remedy.WAIT, "it took over 5 minutes; what was read until then is stored"),
    TOKEN_REQUIRED(428, Cause.INSTITUTION, Remedy.ANSWER_CHALLENGE, "the institution wants a token"),
    ACTIVATION_REQUIRED(428, Cause.INSTITUTION, Remedy.GO_TO_INSTITUTION, "web banking isn't active"),
    UNEXPECTED_ERROR(500, Cause.BELVO, Remedy.WAIT, "a fault at Belvo or the institution"),
    SERVICE_UNAVAILABLE(500, Cause.BELVO, Remedy.WAIT, "a short outage");

    /** What stands in the way. */
    public enum Cause {
        /** The request itself. */
        REQUEST,
        /** The institution, the person's access to it, or the state of the link. */
        INSTITUTION,
        /** The API keys and what they may do. */
        ACCOUNT,
        /** Belvo. */
        BELVO
    }

    /** What to do. */
    public enum Remedy {
        CHANGE_REQUEST("change the request"),
        CHANGE_CONFIGURATION("check credentials and environment"),
        ASK_USER("ask the person again; never repeat it unasked, or the bank may lock the account"),
        ANSWER_CHALLENGE("ask the person for the token, and resume"),
        UPDATE_LINK("update the link with credentials that work"),
        USE_EXISTING("use the one that is there"),
        GO_TO_INSTITUTION("let the person settle it at the institution"),
        START_AGAIN("start again with the first call"),
        WAIT("wait, then repeat it"),
        CONTACT_BELVO("ask Belvo"),
        GIVE_UP("give up");

        private final String advice;

        Remedy(String advice) {
            this.advice = advice;
        }

        /** The same in words, in English. */
        public String advice() {
            return advice;
        }
    }

    private static final Map<String, ErrorCode> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ErrorCode::code, Function.identity()));

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
     * The constant of a code.
     *
     * @param code as the API writes it, such as {@code login_error}
     * @return empty for null and for a code that came after this version
     */
    public static Optional<ErrorCode> of(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(BY_CODE.get(code));
    }

    /** The code as the API writes it, such as {@code login_error}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The HTTP status that it comes with. */
    public int status() {
        return status;
    }

    /** What stands in the way. */
    public Cause cause() {
        return cause;
    }

    /** What to do. */
    public Remedy remedy() {
        return remedy;
    }

    /** What happened, for a developer, in English. */
    public String meaning() {
        return meaning;
    }
}
