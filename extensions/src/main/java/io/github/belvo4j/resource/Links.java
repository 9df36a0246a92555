package io.github.belvo4j.resource;

import io.github.belvo4j.api.LinksApi.ListLinksQuery;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaCallback;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.AsyncAccepted;
import io.github.belvo4j.model.ChangeLinkAccessModeRequest;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.UpdateLinkRequest;

/**
 * Links: each is one person's access to one institution.
 *
 * <p>Every method throws a {@link io.github.belvo4j.error.BelvoException} when it doesn't succeed. Those that may reach
 * the institution come in two forms. Without a callback they throw
 * {@link io.github.belvo4j.mfa.MfaRequiredException} when the institution wants a token; its ticket continues the call
 * through {@link #resume(MfaTicket, MfaAnswer)}. With a callback they ask it, as often as the institution asks, until
 * the call succeeds, fails, or ends with {@link io.github.belvo4j.mfa.MfaExpiredException} or
 * {@link io.github.belvo4j.mfa.MfaCancelledException}.
 */
public interface Links extends ReadResource<Link, ListLinksQuery> {

    /**
     * Registers a link.
     *
     * @param request institution and username at least
     * @return the link
     */
    Link register(RegisterLinkRequest request);

    /**
     * Registers a link and asks for a token where the institution wants one.
     *
     * @param request institution and username at least
     * @param callback asks the person
     * @return the link
     */
    Link register(RegisterLinkRequest request, MfaCallback callback);

    /**
     * Gives a link its new credentials, which makes an invalid one valid again.
     *
     * @param id of the link
     * @param request the password at least
     * @return the link
     */
    Link update(String id, UpdateLinkRequest request);

    /**
     * Gives a link its new credentials and asks for a token where the institution wants one.
     *
     * @param id of the link
     * @param request the password at least
     * @param callback asks the person
     * @return the link
     */
    Link update(String id, UpdateLinkRequest request, MfaCallback callback);

    /**
     * Changes how a link is accessed, what is fetched through it, or how long its data is kept.
     *
     * @param id of the link
     * @param request what is to change
     * @return the link
     */
    Link changeAccessMode(String id, ChangeLinkAccessModeRequest request);

    /**
     * Changes how a link is accessed and asks for a token where the institution wants one.
     *
     * @param id of the link
     * @param request what is to change
     * @param callback asks the person
     * @return the link
     */
    Link changeAccessMode(String id, ChangeLinkAccessModeRequest request, MfaCallback callback);

    /**
     * Continues a call of this resource that was stopped by a challenge, once. The token is sent once at the most.
     *
     * @param ticket of the {@link io.github.belvo4j.mfa.MfaRequiredException}, perhaps of another process
     * @param answer of the person
     * @return the link
     * @throws io.github.belvo4j.mfa.MfaRequiredException if the institution asks again, also where the token was wrong
     * @throws io.github.belvo4j.mfa.InvalidMfaTicketException if the ticket isn't one of these credentials and this resource
     * @throws io.github.belvo4j.mfa.MfaExpiredException if the answer comes too late
     * @throws io.github.belvo4j.mfa.MfaCancelledException if the answer is to give up
     */
    Link resume(MfaTicket ticket, MfaAnswer answer);

    /**
     * Continues a call of this resource that was stopped by a challenge, and asks where the institution asks again.
     *
     * @param ticket of the {@link io.github.belvo4j.mfa.MfaRequiredException}, perhaps of another process
     * @param answer to the ticket's challenge
     * @param callback asks the person about further challenges
     * @return the link
     */
    Link resume(MfaTicket ticket, MfaAnswer answer, MfaCallback callback);

    /**
     * Deletes a link with all the data that came through it.
     *
     * @param id of the link
     */
    void delete(String id);

    /**
     * Lets Belvo delete a link, with all the data that came through it, in its own time. A webhook of type {@code LINK}
     * and code {@code link_deleted} tells when it is done.
     *
     * @param id of the link
     * @return the id of the request, which the webhook repeats
     */
    AsyncAccepted deleteAsync(String id);
}
