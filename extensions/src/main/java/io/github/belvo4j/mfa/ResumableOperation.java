package io.github.belvo4j.mfa;

/**
 * An operation combined with the one that resumes it when the institution requires a token. It is meant for operations of
 * generated interfaces that have no facade, and for those of your own interfaces. To call the operation without a callback,
 * call it directly.
 *
 * @param <R> the request
 * @param <T> what the operation returns
 */
public interface ResumableOperation<R, T> {

    /**
     * Calls the operation, and asks for a token whenever the institution requires one.
     *
     * @param request of the operation
     * @param callback answers challenges
     * @return the result of the operation, or of the one that resumed it
     * @throws MfaExpiredException if the answer comes too late
     * @throws MfaCancelledException if the answer is {@link MfaAnswer#cancel()}
     */
    T call(R request, MfaCallback callback);

    /**
     * Resumes a call that was paused by a challenge. One client, or one
     * {@code BelvoFeign}, sends a single token for a ticket, at most once; several need a {@link TicketStore} for that.
     *
     * @param ticket the ticket of the {@link MfaRequiredException}, perhaps from another process
     * @param answer the answer to the challenge
     * @return what the resuming operation returns
     * @throws MfaRequiredException if the institution asks again, for instance because the token was wrong
     * @throws InvalidMfaTicketException if the ticket doesn't belong to these credentials or to the resource of the resuming
     *     operation, or a token was already sent for it
     * @throws MfaExpiredException if the answer comes too late
     * @throws MfaCancelledException if the answer is {@link MfaAnswer#cancel()}
     */
    T resume(MfaTicket ticket, MfaAnswer answer);

    /**
     * Resumes a call that was paused by a challenge, and asks again whenever the institution does.
     *
     * @param ticket the ticket of the {@link MfaRequiredException}, perhaps from another process
     * @param answer the answer to the ticket's challenge
     * @param callback answers further challenges
     * @return what the resuming operation returns
     */
    T resume(MfaTicket ticket, MfaAnswer answer, MfaCallback callback);
}
