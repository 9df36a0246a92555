package io.github.belvo4j.internal.mfa;

import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.internal.thread.Answering;
import io.github.belvo4j.mfa.InvalidMfaTicketException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaCallback;
import io.github.belvo4j.mfa.MfaCancelledException;
import io.github.belvo4j.mfa.MfaDeadlineException;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.ResumeRequest;
import io.github.belvo4j.observe.MfaResult;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The MFA flow of one resource: whenever the institution requires a token, the flow invokes the callback and resumes the call
 * with the latest session.
 *
 * @param <T> the result of the resource's calls
 */
public final class MfaFlow<T> {

    /**
     * The maximum number of challenges, which ends a flow in which the callback confirms immediately and the institution keeps
     * asking.
     */
    private static final int MOST_CHALLENGES = 500;

    private final @Nullable String resource;
    private final BiFunction<PausedCall, ResumeRequest, T> patch;
    private final MfaSettings settings;

    /**
     * Creates the flow of a resource.
     *
     * @param resource the collection's path, such as {@code /api/links/}; null if it isn't known until the PATCH is called
     * @param patch sends the resuming PATCH of the resource
     * @param settings the settings of the client
     */
    public MfaFlow(@Nullable String resource, BiFunction<PausedCall, ResumeRequest, T> patch, MfaSettings settings) {
        this.resource = resource;
        this.patch = patch;
        this.settings = settings;
    }

    /** Makes a call and, whenever a challenge pauses it, invokes the callback and resumes the call. */
    @SuppressWarnings("try") // The marker is thread-local.
    public T run(Supplier<T> call, MfaCallback callback) {
        Objects.requireNonNull(callback, "callback");
        try (Answering unused = Answering.challenges()) {
            return call.get();
        } catch (MfaRequiredException e) {
            return converse(e, callback, new HashSet<>());
        }
    }

    /** Resumes a paused call once. */
    public T resume(MfaTicket ticket, MfaAnswer answer) {
        Objects.requireNonNull(answer, "answer");
        return send(open(ticket), answer, true);
    }

    /** Resumes a paused call and, whenever another challenge pauses it, invokes the callback. */
    public T resume(MfaTicket ticket, MfaAnswer answer, MfaCallback callback) {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(callback, "callback");
        PausedCall paused = open(ticket);
        try {
            return sendAnswering(paused, answer, true);
        } catch (MfaRequiredException e) {
            return converse(e, callback, new HashSet<>(Set.of(answer)));
        }
    }

    private PausedCall open(MfaTicket ticket) {
        PausedCall paused = settings.seal().open(ticket);
        if (resource != null) {
            Resuming.requireSame(paused.resource(), resource);
        }
        return paused;
    }

    private T converse(MfaRequiredException first, MfaCallback callback, Set<MfaAnswer> sent) {
        MfaRequiredException newest = first;
        Instant earliest = nextPoll();
        // If the challenge contains no link, a token can't resume anything, so the callback isn't asked for one.
        for (int asked = 0; asked < MOST_CHALLENGES && newest.challenge().link().isPresent(); asked++) {
            PausedCall paused = settings.seal().open(newest.ticket());
            requireTime(paused);
            MfaAnswer answer = Objects.requireNonNull(
                    callback.answer(newest.challenge()), "The MFA callback returned null; use MfaAnswer.cancel()");
            if (!sent.add(answer)) {
                waitUntil(earliest, paused);
            }
            earliest = nextPoll();
            try {
                // Nobody else has the ticket, unless the operation is the caller's own code.
                return sendAnswering(paused, answer, resource == null);
            } catch (MfaRequiredException again) {
                newest = again;
            }
        }
        newest.fillInStackTrace();
        throw newest;
    }

    @SuppressWarnings("try") // The marker is thread-local.
    private T sendAnswering(PausedCall paused, MfaAnswer answer, boolean isShared) {
        try (Answering unused = Answering.challenges()) {
            return send(paused, answer, isShared);
        }
    }

    /**
     * Sends an answer.
     *
     * @param isShared whether another call may send a token for the same ticket
     */
    @SuppressWarnings("try") // The resource is thread-local.
    private T send(PausedCall paused, MfaAnswer answer, boolean isShared) {
        if (answer instanceof MfaAnswer.Cancel) {
            throw cancelled(paused, "The caller cancelled the challenge of " + paused.resource());
        }
        requireTime(paused);
        ResumeRequest request = new ResumeRequest()
                .session(paused.session())
                .saveData(paused.terms().saveData());
        String link = paused.link();
        if (link != null) {
            request.link(link);
        }
        if (answer instanceof MfaAnswer.Token token) {
            if (isShared) {
                settings.sentTokens().claim(paused, settings.clock().instant());
            }
            request.token(token.value());
        }
        try (Resuming unused = Resuming.of(paused.resource())) {
            return patch.apply(paused, request);
        } catch (NetworkException | InvalidRequestException | InvalidMfaTicketException e) {
            if (answer instanceof MfaAnswer.Token && wasNeverSent(e)) {
                settings.sentTokens().giveBack(paused);
            }
            throw e;
        } catch (MfaRequiredException again) {
            throw settings.seal().pause(again.response(), paused.resource(), again.challenge(), paused.terms());
        }
    }

    /**
     * Returns whether the request failed before it was sent, because there was no connection or the request violated a
     * constraint.
     */
    private static boolean wasNeverSent(BelvoException failure) {
        return failure instanceof NetworkException network
                ? !network.mayHaveBeenSent()
                : failure.status().isEmpty();
    }

    private MfaCancelledException cancelled(PausedCall paused, String reason) {
        settings.observers().mfaAnswered(paused.resource(), MfaResult.CANCELLED);
        return new MfaCancelledException(reason);
    }

    private Instant nextPoll() {
        return settings.clock().instant().plus(settings.pollInterval());
    }

    private void requireTime(PausedCall paused) {
        Instant deadline = paused.deadline();
        if (deadline != null && !settings.clock().instant().isBefore(deadline)) {
            settings.observers().mfaAnswered(paused.resource(), MfaResult.EXPIRED);
            throw new MfaDeadlineException(deadline);
        }
    }

    /** Waits, so that a callback that repeats its answer immediately doesn't poll the institution in a tight loop. */
    private void waitUntil(Instant earliest, PausedCall paused) {
        Instant now = settings.clock().instant();
        if (now.isBefore(earliest)) {
            try {
                settings.sleeper().sleep(Duration.between(now, earliest));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw cancelled(paused, "Interrupted while waiting to poll the institution again");
            }
        }
    }
}
