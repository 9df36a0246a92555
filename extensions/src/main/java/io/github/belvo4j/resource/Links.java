package io.github.belvo4j.resource;

import io.github.belvo4j.api.LinksApi.ListLinksQuery;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaCallback;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.AsyncAccepted;
import io.github.belvo4j.model.ChangeLinkAccessModeRequest;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RefreshLinkRequest;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.UpdateLinkRequest;

/**
 * Links, each of which is a user's access to one institution.
 *
 * <p>Every method throws a {@link io.github.belvo4j.error.BelvoException} if it fails. Methods that may reach the institution
 * exist in two forms. Without a callback, they throw a {@link io.github.belvo4j.mfa.MfaRequiredException} if the institution
 * requires a token; {@link #resume(MfaTicket, MfaAnswer)} resumes the call with the ticket of the exception. With a callback,
 * they invoke it whenever the institution requires a token, until the call succeeds, fails, or throws a
 * {@link io.github.belvo4j.mfa.MfaExpiredException} or a {@link io.github.belvo4j.mfa.MfaCancelledException}.
 */
public interface Links extends ReadResource<Link, ListLinksQuery> {

    /**
     * Registers a link. If the response is lost, the link is looked up by the external ID of the request, and returned if it is
     * valid and was certainly created by this call. Since Belvo's times are only accurate to the second, that can't be
     * determined for a link that was created within a second of the start of the call.
     *
     * @param request the request, with at least the institution and the username
     * @return the link
     * @throws io.github.belvo4j.error.OutcomeUnknownException if the response was lost and the outcome can't be determined
     */
    Link register(RegisterLinkRequest request);

    /**
     * Registers a link, and invokes the callback whenever the institution requires a token.
     *
     * @param request the request, with at least the institution and the username
     * @param callback the callback that answers challenges
     * @return the link
     */
    Link register(RegisterLinkRequest request, MfaCallback callback);

    /**
     * Updates the credentials of a link, which makes an invalid link valid again.
     *
     * @param id the ID of the link
     * @param request the request, with at least the password
     * @return the link
     */
    Link update(String id, UpdateLinkRequest request);

    /**
     * Updates the credentials of a link, and invokes the callback whenever the institution requires a token.
     *
     * @param id the ID of the link
     * @param request the request, with at least the password
     * @param callback the callback that answers challenges
     * @return the link
     */
    Link update(String id, UpdateLinkRequest request, MfaCallback callback);

    /**
     * Changes how a link is accessed, which data is fetched through it, or how long that data is kept.
     *
     * @param id the ID of the link
     * @param request the changes
     * @return the link
     */
    Link changeAccessMode(String id, ChangeLinkAccessModeRequest request);

    /**
     * Changes how a link is accessed, and invokes the callback whenever the institution requires a token.
     *
     * @param id the ID of the link
     * @param request the changes
     * @param callback the callback that answers challenges
     * @return the link
     */
    Link changeAccessMode(String id, ChangeLinkAccessModeRequest request, MfaCallback callback);

    /**
     * Asks Belvo to refresh the data of a link now. A webhook for each resource reports the completion.
     *
     * @param id the ID of the link
     * @param request the request, which selects the resources to refresh
     * @return the ID of the request, which the webhooks contain
     * @throws io.github.belvo4j.error.InvalidRequestException with the code {@code link_refreshed} if the link was refreshed
     *     less than 10 minutes ago
     */
    AsyncAccepted refresh(String id, RefreshLinkRequest request);

    /**
     * Asks Belvo to refresh the data of a link now, and invokes the callback whenever the institution requires a token.
     *
     * @param id the ID of the link
     * @param request the request, which selects the resources to refresh
     * @param callback the callback that answers challenges
     */
    void refresh(String id, RefreshLinkRequest request, MfaCallback callback);

    /**
     * Resumes a call to this resource that was paused by a challenge. This client and the clients derived from it send at
     * most one token per ticket, and send it at most once; across several clients, a
     * {@link io.github.belvo4j.mfa.TicketStore} ensures that.
     *
     * @param ticket the ticket of the {@link io.github.belvo4j.mfa.MfaRequiredException}, perhaps from another process
     * @param answer the answer to the challenge
     * @return the link
     * @throws io.github.belvo4j.mfa.MfaRequiredException if the institution requires another token, for example because this
     *     one was wrong
     * @throws io.github.belvo4j.mfa.InvalidMfaTicketException if the ticket doesn't belong to these credentials and this
     *     resource, or a token was already sent for it
     * @throws io.github.belvo4j.mfa.MfaExpiredException if the answer comes too late
     * @throws io.github.belvo4j.mfa.MfaCancelledException if the answer is {@link MfaAnswer#cancel()}
     */
    Link resume(MfaTicket ticket, MfaAnswer answer);

    /**
     * Resumes a call to this resource that was paused by a challenge, and invokes the callback whenever the institution
     * requires another token.
     *
     * @param ticket the ticket of the {@link io.github.belvo4j.mfa.MfaRequiredException}, perhaps from another process
     * @param answer the answer to the ticket's challenge
     * @param callback the callback that answers further challenges
     * @return the link
     */
    Link resume(MfaTicket ticket, MfaAnswer answer, MfaCallback callback);

    /**
     * Deletes a link and all data retrieved through it.
     *
     * @param id the ID of the link
     */
    void delete(String id);

    /**
     * Deletes a link and all data retrieved through it, asynchronously. A webhook of type {@code LINK} and code
     * {@code link_deleted} reports the completion.
     *
     * @param id the ID of the link
     * @return the ID of the request, which the webhook contains
     */
    AsyncAccepted deleteAsync(String id);
}
