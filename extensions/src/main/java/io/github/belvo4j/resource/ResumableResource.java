package io.github.belvo4j.resource;

import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaCallback;
import io.github.belvo4j.mfa.MfaTicket;
import java.util.List;

/**
 * Data whose retrieval goes on when the institution has wanted a token: in one call with a callback, or through the
 * ticket of a {@link io.github.belvo4j.mfa.MfaRequiredException}. What the first request says of {@code save_data}
 * holds for the whole retrieval.
 *
 * @param <T> the items
 * @param <R> the request that retrieves them
 * @param <Q> the query of the list
 */
public interface ResumableResource<T, R, Q> extends StoredResource<T, R, Q> {

    /**
     * Makes Belvo read at the institution, and asks for a token as often as the institution wants one.
     *
     * @param request which link, and what of it
     * @param callback asks the person
     * @return what was read
     * @throws io.github.belvo4j.mfa.MfaExpiredException if the answer comes too late
     * @throws io.github.belvo4j.mfa.MfaCancelledException if the answer is to give up
     */
    List<T> retrieve(R request, MfaCallback callback);

    /**
     * Continues a retrieval that was stopped by a challenge, once. The token is sent once at the most.
     *
     * @param ticket of the {@link io.github.belvo4j.mfa.MfaRequiredException}, perhaps of another process
     * @param answer of the person
     * @return what was read
     * @throws io.github.belvo4j.mfa.MfaRequiredException if the institution asks again, also where the token was wrong
     * @throws io.github.belvo4j.mfa.InvalidMfaTicketException if the ticket isn't one of these credentials and this resource
     * @throws io.github.belvo4j.mfa.MfaExpiredException if the answer comes too late
     * @throws io.github.belvo4j.mfa.MfaCancelledException if the answer is to give up
     */
    List<T> resume(MfaTicket ticket, MfaAnswer answer);

    /**
     * Continues a retrieval that was stopped by a challenge, and asks where the institution asks again.
     *
     * @param ticket of the {@link io.github.belvo4j.mfa.MfaRequiredException}, perhaps of another process
     * @param answer to the ticket's challenge
     * @param callback asks the person about further challenges
     * @return what was read
     */
    List<T> resume(MfaTicket ticket, MfaAnswer answer, MfaCallback callback);
}
