package io.github.belvo4j.mfa;

/**
 * An operation combined with the operation that resumes it when the institution requires a token. It is meant for operations of
 * generated interfaces that the client's resources don't offer, and for operations of your own interfaces. To call the
 * operation without a callback, call it directly.
 *
 * @param <R> the type of the request
 * @param <T> the type of the result
 */
public interface ResumableOperation<R, T> {

    /**
     * Calls the operation, and invokes the callback whenever the institution requires a token.
     *
     * @param request the request of the operation
     * @param callback the callback that answers challenges
     * @return the result of the operation, or of the operation that resumed it
     * @throws MfaExpiredException if the answer comes too late
     * @throws MfaCancelledException if the answer is {@link MfaAnswer#cancel()}
     */
    T call(R request, MfaCallback callback);

    /**
     * Resumes a call that was paused by a challenge. One client, or one {@code BelvoFeign}, sends at most one token per ticket,
     * and sends it at most once; across several, a {@link TicketStore} ensures that.
     *
     * @param ticket the ticket of the {@link MfaRequiredException}, perhaps from another process
     * @param answer the answer to the challenge
     * @return the result of the resuming operation
     * @throws MfaRequiredException if the institution requires another token, for instance because this one was wrong
     * @throws InvalidMfaTicketException if the ticket doesn't belong to these credentials or to the resource of the resuming
     *     operation, or a token was already sent for it
     * @throws MfaExpiredException if the answer comes too late
     * @throws MfaCancelledException if the answer is {@link MfaAnswer#cancel()}
     */
    T resume(MfaTicket ticket, MfaAnswer answer);

    /**
     * Resumes a call that was paused by a challenge, and invokes the callback whenever the institution requires another token.
     *
     * @param ticket the ticket of the {@link MfaRequiredException}, perhaps from another process
     * @param answer the answer to the ticket's challenge
     * @param callback the callback that answers further challenges
     * @return the result of the resuming operation
     */
    T resume(MfaTicket ticket, MfaAnswer answer, MfaCallback callback);
}
