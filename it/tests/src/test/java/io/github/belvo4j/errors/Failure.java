package io.github.belvo4j.errors;

import io.github.belvo4j.error.AuthenticationException;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.InstitutionException;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.NotFoundException;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.error.PermissionDeniedException;
import io.github.belvo4j.error.RateLimitException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.error.UnexpectedStatusException;
import io.github.belvo4j.error.UnreadableResponseException;
import io.github.belvo4j.error.WebhookException;
import io.github.belvo4j.mfa.InvalidMfaTicketException;
import io.github.belvo4j.mfa.MfaCancelledException;
import io.github.belvo4j.mfa.MfaDeadlineException;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaSessionExpiredException;
import java.util.Arrays;
import java.util.Optional;

/** The exceptions of the SDK, and what they mean to a caller: the table of the errors guide. */
enum Failure {
    MFA_REQUIRED(
            MfaRequiredException.class, "the institution requires a token: 428 with a session", "answer the challenge"),
    MFA_DEADLINE(
            MfaDeadlineException.class,
            "the deadline had passed, according to your machine's clock, so nothing was sent. The exception is a"
                    + " subclass of `MfaExpiredException`",
            "start over with the first call"),
    MFA_SESSION_EXPIRED(
            MfaSessionExpiredException.class,
            "Belvo or the bank closed the session. The exception is a subclass of `MfaExpiredException`",
            "start over with the first call"),
    MFA_CANCELLED(
            MfaCancelledException.class,
            "your callback cancelled the challenge, and nothing was sent; the link remains unconfirmed",
            "register the link again when the user returns"),
    INVALID_TICKET(
            InvalidMfaTicketException.class,
            "the ticket was altered, belongs to other credentials or to another resource, or was already used to send a"
                    + " token",
            "start over with the first call"),
    INVALID_REQUEST(
            InvalidRequestException.class,
            "a field is missing or invalid. If the exception has no status, the SDK detected the error and sent nothing",
            "change the request"),
    INSTITUTION(
            InstitutionException.class,
            "a problem with the bank, the login, or the state of the link: `login_error`, `institution_down`, `activation_required`, …",
            "look up the error's [code](#codes)"),
    AUTHENTICATION(
            AuthenticationException.class,
            "Belvo rejected the API keys: 401",
            "check the credentials and the environment"),
    PERMISSION_DENIED(
            PermissionDeniedException.class,
            "Belvo denied access: 403",
            "look up the error's [code](#codes), or contact Belvo"),
    NOT_FOUND(NotFoundException.class, "the object doesn't exist: 404", "check the ID and the environment"),
    RATE_LIMIT(
            RateLimitException.class,
            "a limit was exceeded: 429, or 403 with an HTML page, which may also mean that the API doesn't know a field or"
                    + " parameter of the request",
            "send fewer requests and retry later"),
    SERVER(ServerException.class, "Belvo failed, or didn't respond in time: 5xx or 408", "retry later"),
    OUTCOME_UNKNOWN(
            OutcomeUnknownException.class,
            "the response to a request that changes data was lost, and the outcome can't be determined",
            "follow the advice in the message, for example by looking up the link"),
    UNEXPECTED_STATUS(
            UnexpectedStatusException.class,
            "the status is a redirect, a proxy's 407, or a success status that the API doesn't document for this operation",
            "check the base URL. After a success status, the request may have taken effect; after a 202, it takes effect"
                    + " later, and the webhook that reports this has the exception's `requestId()`"),
    NETWORK(
            NetworkException.class,
            "a GET or DELETE received no complete response, or any other request was never sent",
            "retry later"),
    UNREADABLE_RESPONSE(
            UnreadableResponseException.class,
            "the status indicates success, but the body can't be read or lacks an essential part, such as an ID or the"
                    + " results of a page",
            "don't repeat a request that changes data: it has taken effect"),
    WEBHOOK(
            WebhookException.class,
            "an incoming webhook isn't authorized, or its body can't be read",
            "respond with 401 or 400");

    private final Class<? extends BelvoException> exception;
    private final String happened;
    private final String remedy;

    Failure(Class<? extends BelvoException> exception, String happened, String remedy) {
        this.exception = exception;
        this.happened = happened;
        this.remedy = remedy;
    }

    static Optional<Failure> of(Throwable thrown) {
        return Arrays.stream(values())
                .filter(failure -> failure.exception == thrown.getClass())
                .findFirst();
    }

    Class<? extends BelvoException> exception() {
        return exception;
    }

    /** Its row in the table of exceptions. */
    String row() {
        return "| `%s` | %s | %s |\n".formatted(exception.getSimpleName(), happened, remedy);
    }
}
