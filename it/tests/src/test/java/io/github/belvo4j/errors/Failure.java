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

/** The exceptions of the SDK, with what they mean to a caller: the table of the guide to errors. */
enum Failure {
    MFA_REQUIRED(MfaRequiredException.class, "428 with a session", "answer the challenge"),
    MFA_DEADLINE(
            MfaDeadlineException.class,
            "the token came too late by your clock, and nothing was sent (an `MfaExpiredException`)",
            "start over with the first call"),
    MFA_SESSION_EXPIRED(
            MfaSessionExpiredException.class,
            "Belvo or the bank closed the session (an `MfaExpiredException`)",
            "start over with the first call"),
    MFA_CANCELLED(
            MfaCancelledException.class,
            "your callback cancelled, and nothing was sent; the link stays unconfirmed",
            "register the link again when the user comes back"),
    INVALID_TICKET(
            InvalidMfaTicketException.class,
            "the ticket was altered, belongs to other credentials or to another resource, or its token was already sent",
            "start over with the first call"),
    INVALID_REQUEST(
            InvalidRequestException.class,
            "a field is missing or invalid; if there is no status, the SDK detected it and sent nothing",
            "change the request"),
    INSTITUTION(
            InstitutionException.class,
            "a problem with the bank, the login, or the state of the link: `login_error`, `institution_down`, `activation_required`, …",
            "see [the code](#codes)"),
    AUTHENTICATION(AuthenticationException.class, "401", "check the credentials and the environment"),
    PERMISSION_DENIED(PermissionDeniedException.class, "403", "see [the code](#codes), or ask Belvo"),
    NOT_FOUND(NotFoundException.class, "404", "check the ID and the environment"),
    RATE_LIMIT(RateLimitException.class, "429, or 403 as an HTML page", "slow down, then retry"),
    SERVER(ServerException.class, "5xx or 408", "retry later"),
    OUTCOME_UNKNOWN(
            OutcomeUnknownException.class,
            "the response to a change was lost, and the outcome can't be determined",
            "do what the message says, such as looking up the link"),
    UNEXPECTED_STATUS(
            UnexpectedStatusException.class,
            "a redirect, a 407 of a proxy, or a success status that the API doesn't document for this operation",
            "check the base URL; after a success status, the request may have taken effect. After a 202, it takes effect later,"
                    + " and a webhook contains the `requestId()`"),
    NETWORK(
            NetworkException.class,
            "a GET or DELETE got no complete response, or another request was never sent",
            "retry later"),
    UNREADABLE_RESPONSE(
            UnreadableResponseException.class,
            "a success status whose body can't be read, or lacks an essential part, such as an ID or the results of a page",
            "don't send a change again: the request has taken effect"),
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
