package io.github.belvo4j.internal.observe;

import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.InstitutionException;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.error.RateLimitException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.mfa.MfaExpiredException;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.observe.CallObserver.ObservedCall;
import io.github.belvo4j.observe.CallOutcome;
import io.github.belvo4j.observe.CallResult;
import io.github.belvo4j.observe.MfaResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reports the events of one call to the client's observers, on the thread that makes the call. */
public final class CallObservation {

    private static final ThreadLocal<CallObservation> CURRENT = new ThreadLocal<>();

    private final CallObservers observers;
    private final String resource;
    private final boolean answersChallenge;
    private final List<ObservedCall> listeners;
    private OptionalInt status = OptionalInt.empty();
    private @Nullable CallResult failedAttempt;

    /**
     * Begins to observe a call.
     *
     * @param resource the path of the resource that the operation works on
     * @param answersChallenge whether the call resumes a paused call
     */
    CallObservation(CallObservers observers, String resource, boolean answersChallenge, List<ObservedCall> listeners) {
        this.observers = observers;
        this.resource = resource;
        this.answersChallenge = answersChallenge;
        this.listeners = listeners;
    }

    /** Records the status of a response to the call that this thread is making. */
    public static void answered(int status) {
        CallObservation call = CURRENT.get();
        if (call != null) {
            call.status = OptionalInt.of(status);
        }
    }

    /** Reports how long the rate limiter delayed a request of the call that this thread is making. */
    public static void waited(Duration time) {
        CallObservation call = CURRENT.get();
        if (call != null) {
            call.tell(listener -> listener.waited(time));
        }
    }

    /** Observes the attempts of a request. */
    public <T extends @Nullable Object> Supplier<T> attempts(Supplier<T> request) {
        return () -> {
            CallResult before = failedAttempt;
            if (before != null) {
                tell(listener -> listener.retried(before));
            }
            status = OptionalInt.empty();
            try {
                return request.get();
            } catch (BelvoException e) {
                failedAttempt = failure(e);
                throw e;
            }
        };
    }

    /** Makes the call and reports its result. */
    public <T extends @Nullable Object> T follow(Supplier<T> call) {
        try {
            T result = asCurrent(call);
            end(new CallResult(CallOutcome.SUCCESS, status, Optional.empty()));
            return result;
        } catch (RuntimeException | Error e) {
            if (e instanceof MfaRequiredException paused) {
                tell(listener ->
                        listener.challenged(resource, paused.challenge().kind()));
            }
            end(failure(e));
            throw e;
        }
    }

    private <T extends @Nullable Object> T asCurrent(Supplier<T> call) {
        CallObservation outer = CURRENT.get();
        CURRENT.set(this);
        try {
            return call.get();
        } finally {
            // A custom HTTP client may make calls itself.
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    private void end(CallResult result) {
        if (answersChallenge) {
            observers.mfaAnswered(resource, mfaResult(result.outcome()));
        }
        tell(listener -> listener.ended(result));
    }

    private void tell(Consumer<ObservedCall> event) {
        listeners.forEach(listener -> observers.tell(listener, event));
    }

    private static CallResult failure(Throwable e) {
        OptionalInt status = e instanceof BelvoException ours ? ours.status() : OptionalInt.empty();
        return new CallResult(
                outcome(e, status), status, Optional.of(e.getClass().getSimpleName()));
    }

    private static CallOutcome outcome(Throwable e, OptionalInt status) {
        if (e instanceof MfaRequiredException) {
            return CallOutcome.MFA_REQUIRED;
        }
        if (e instanceof MfaExpiredException) {
            return CallOutcome.MFA_EXPIRED;
        }
        if (e instanceof InstitutionException) {
            return CallOutcome.INSTITUTION_ERROR;
        }
        if (e instanceof RateLimitException) {
            return CallOutcome.RATE_LIMITED;
        }
        if (e instanceof ServerException) {
            return CallOutcome.SERVER_ERROR;
        }
        if (e instanceof NetworkException) {
            return CallOutcome.NETWORK_ERROR;
        }
        if (e instanceof OutcomeUnknownException) {
            return CallOutcome.OUTCOME_UNKNOWN;
        }
        if (e instanceof InvalidRequestException && status.isEmpty()) {
            return CallOutcome.NOT_SENT;
        }
        int code = status.orElse(0);
        return code >= 400 && code < 500 ? CallOutcome.CLIENT_ERROR : CallOutcome.OTHER_ERROR;
    }

    private static MfaResult mfaResult(CallOutcome outcome) {
        return switch (outcome) {
            case SUCCESS -> MfaResult.ACCEPTED;
            case MFA_REQUIRED -> MfaResult.CHALLENGED_AGAIN;
            case MFA_EXPIRED -> MfaResult.EXPIRED;
            case OUTCOME_UNKNOWN -> MfaResult.UNKNOWN;
            default -> MfaResult.FAILED;
        };
    }
}
