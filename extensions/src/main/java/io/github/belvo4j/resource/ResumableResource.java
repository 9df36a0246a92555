package io.github.belvo4j.resource;

import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaCallback;
import io.github.belvo4j.mfa.MfaTicket;
import java.util.List;

/**
 * Data whose retrieval can be resumed if the institution requires a token: within one call, with a callback, or later, with
 * the ticket of a {@link io.github.belvo4j.mfa.MfaRequiredException}. The first request's value of {@code save_data} applies
 * to the whole retrieval.
 *
 * @param <T> the type of the items
 * @param <R> the type of the request that retrieves items
 * @param <Q> the type of the list's query
 */
public interface ResumableResource<T, R, Q> extends StoredResource<T, R, Q> {

    /**
     * Retrieves data from the institution, and invokes the callback whenever the institution requires a token.
     *
     * @param request the request, which selects the link and the data
     * @param callback the callback that answers challenges
     * @return the retrieved items
     * @throws io.github.belvo4j.mfa.MfaExpiredException if the answer comes too late
     * @throws io.github.belvo4j.mfa.MfaCancelledException if the answer is {@link MfaAnswer#cancel()}
     */
    List<T> retrieve(R request, MfaCallback callback);

    /**
     * Resumes a retrieval that was paused by a challenge. This client and the clients derived from it send at most one token
     * per ticket, and send it at most once; across several clients, a {@link io.github.belvo4j.mfa.TicketStore} ensures that.
     *
     * @param ticket the ticket of the {@link io.github.belvo4j.mfa.MfaRequiredException}, perhaps from another process
     * @param answer the answer to the challenge
     * @return the retrieved items
     * @throws io.github.belvo4j.mfa.MfaRequiredException if the institution requires another token, for example because this
     *     one was wrong
     * @throws io.github.belvo4j.mfa.InvalidMfaTicketException if the ticket doesn't belong to these credentials and this
     *     resource, or a token was already sent for it
     * @throws io.github.belvo4j.mfa.MfaExpiredException if the answer comes too late
     * @throws io.github.belvo4j.mfa.MfaCancelledException if the answer is {@link MfaAnswer#cancel()}
     */
    List<T> resume(MfaTicket ticket, MfaAnswer answer);

    /**
     * Resumes a retrieval that was paused by a challenge, and invokes the callback whenever the institution requires another
     * token.
     *
     * @param ticket the ticket of the {@link io.github.belvo4j.mfa.MfaRequiredException}, perhaps from another process
     * @param answer the answer to the ticket's challenge
     * @param callback the callback that answers further challenges
     * @return the retrieved items
     */
    List<T> resume(MfaTicket ticket, MfaAnswer answer, MfaCallback callback);
}
