package io.github.belvo4j.internal.error;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Response;
import io.github.belvo4j.error.AuthenticationException;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.ErrorResponse;
import io.github.belvo4j.error.InstitutionException;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.NotFoundException;
import io.github.belvo4j.error.PermissionDeniedException;
import io.github.belvo4j.error.RateLimitException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.error.UnexpectedStatusException;
import io.github.belvo4j.error.UnreadableResponseException;
import io.github.belvo4j.internal.mfa.ResumeTerms;
import io.github.belvo4j.internal.mfa.TicketSeal;
import io.github.belvo4j.internal.operation.ErrorResponses;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import io.github.belvo4j.internal.retry.TransportFailure;
import io.github.belvo4j.mfa.MfaChallenge;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaSessionExpiredException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Converts every response that isn't a documented success to the exception that tells the caller what to do. */
public final class BelvoErrorDecoder {

    private final TicketSeal seal;
    private final Clock clock;

    public BelvoErrorDecoder(TicketSeal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * Returns the exception for a response.
     *
     * @throws IOException if the body is truncated and the status alone doesn't reveal what happened
     */
    public BelvoException decode(Response response) throws IOException {
        ErrorBody body = parse(response);
        if (body.breaksOff() && !isClear(response.status())) {
            throw new EOFException();
        }
        ErrorResponse answer = ErrorResponses.describe(response, body.entries(), body.requestId());
        int status = response.status();
        return switch (status) {
            case 401 -> isInstitutional(body) ? new InstitutionException(answer) : new AuthenticationException(answer);
            case 403 -> body.isHtml() ? new RateLimitException(answer) : new PermissionDeniedException(answer);
            case 404 -> new NotFoundException(answer);
            case 407 -> new UnexpectedStatusException(answer);
            case 408 -> new ServerException(answer);
            case 428 -> preconditionRequired(response, body, answer);
            case 429 -> new RateLimitException(answer);
            default -> byRange(status, body, answer);
        };
    }

    /**
     * Returns the exception for a response with a 2xx status that isn't documented for the operation, with the request ID from
     * the body. The rest of the body doesn't describe an error, so it is left out.
     */
    public UnexpectedStatusException unexpected(Response response) throws IOException {
        return new UnexpectedStatusException(
                ErrorResponses.describe(response, List.of(), parse(response).requestId()));
    }

    /** Returns the exception for a response whose body is truncated. */
    public static NetworkException brokenOff(Response response, IOException failure) {
        return new NetworkException(
                ErrorResponses.describe(response, List.of(), null),
                TransportFailure.of(failure).reason());
    }

    private static BelvoException byRange(int status, ErrorBody body, ErrorResponse answer) {
        if (status >= 500) {
            return new ServerException(answer);
        }
        if (status < 400) {
            return new UnexpectedStatusException(answer);
        }
        if (body.hasCode(ErrorCode.SESSION_EXPIRED)) {
            return new MfaSessionExpiredException(answer);
        }
        return isInstitutional(body) ? new InstitutionException(answer) : new InvalidRequestException(answer);
    }

    /**
     * Returns the exception for a 428. A call can't be resumed if the response has no session, as with
     * {@code activation_required}.
     */
    private BelvoException preconditionRequired(Response response, ErrorBody body, ErrorResponse answer) {
        if (body.isUnreadable()) {
            return new UnreadableResponseException(answer, "it isn't JSON, or too long; it may be a challenge", null);
        }
        if (body.hasCode(ErrorCode.ACTIVATION_REQUIRED)) {
            return new InstitutionException(answer);
        }
        return body.pausedSession()
                .<BelvoException>map(paused -> mfaRequired(response, paused, answer))
                .orElseGet(() -> new InstitutionException(answer));
    }

    private MfaRequiredException mfaRequired(Response response, JsonNode paused, ErrorResponse answer) {
        Instant now = clock.instant();
        OperationDescriptor operation =
                OperationDescriptor.of(response.request().requestTemplate());
        JsonNode data = paused.path("token_generation_data");
        MfaChallenge challenge = new MfaChallenge(
                Objects.requireNonNull(ErrorBody.text(paused, "session")),
                ErrorBody.text(paused, "link"),
                ErrorBody.text(data, "type"),
                ErrorBody.text(data, "instructions"),
                ErrorBody.text(data, "value"),
                ErrorBody.flag(data, true, "expects_user_input", "expect_user_input"),
                ErrorBody.seconds(paused, "expiry").map(now::plus).orElse(null),
                operation.isResumable());
        return seal.pause(
                answer, operation.resource(), challenge, ResumeTerms.of(operation.id(), response.request(), now));
    }

    private static boolean isInstitutional(ErrorBody body) {
        return body.entries().stream()
                .flatMap(entry -> entry.errorCode().stream())
                .anyMatch(code -> code.cause() == ErrorCode.Cause.INSTITUTION);
    }

    /**
     * Returns whether the status alone reveals what happened. For example, only the body of a 428 shows whether it is a
     * challenge, and only the body of a 400 shows whether a session has expired.
     */
    private static boolean isClear(int status) {
        return status < 400 || status == 407 || status == 408 || status == 429 || status >= 500;
    }

    private static ErrorBody parse(Response response) throws IOException {
        if (response.body() == null) {
            return ErrorBody.parse(InputStream.nullInputStream());
        }
        try (InputStream in = response.body().asInputStream()) {
            return ErrorBody.parse(in);
        } catch (IOException e) {
            if (isClear(response.status())) {
                return ErrorBody.parse(InputStream.nullInputStream());
            }
            throw e;
        }
    }
}
