package io.github.belvo4j.internal.resource;

import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.api.LinksApi.ListLinksQuery;
import io.github.belvo4j.internal.client.ApiFactory;
import io.github.belvo4j.internal.mfa.MfaFlow;
import io.github.belvo4j.internal.outcome.LostResponses;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaCallback;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.AsyncAccepted;
import io.github.belvo4j.model.ChangeLinkAccessModeRequest;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RefreshLinkRequest;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.UpdateLinkRequest;
import io.github.belvo4j.paging.Paged;
import io.github.belvo4j.resource.Links;
import io.github.belvo4j.resource.ReadResource;

/**
 * The links of a client. If the response to a call was lost, the outcome is determined from the current state of the link, if
 * possible.
 */
final class DefaultLinks implements Links {

    private final LinksApi api;
    private final ReadResource<Link, ListLinksQuery> links;
    private final LostResponses lost;
    private final MfaFlow<Link> mfa;

    DefaultLinks(ApiFactory apis, LostResponses lost) {
        this.api = apis.api(LinksApi.class);
        this.links = new DefaultResource<>(LinksApi.class, apis, lost);
        this.lost = lost;
        this.mfa = apis.mfaFlow(
                ResourceOperations.of(LinksApi.class).resume().orElseThrow().resource(),
                (paused, request) ->
                        lost.resumeLink(paused.terms().operation(), request, () -> api.resumeLink(request)));
    }

    @Override
    public Paged<Link> list() {
        return links.list();
    }

    @Override
    public Paged<Link> list(ListLinksQuery query) {
        return links.list(query);
    }

    @Override
    public Link get(String id) {
        return links.get(id);
    }

    @Override
    public Link register(RegisterLinkRequest request) {
        return lost.register(request, () -> api.registerLink(request));
    }

    @Override
    public Link register(RegisterLinkRequest request, MfaCallback callback) {
        return mfa.run(() -> register(request), callback);
    }

    @Override
    public Link update(String id, UpdateLinkRequest request) {
        return lost.change(id, () -> api.updateLink(id, request));
    }

    @Override
    public Link update(String id, UpdateLinkRequest request, MfaCallback callback) {
        return mfa.run(() -> update(id, request), callback);
    }

    @Override
    public Link changeAccessMode(String id, ChangeLinkAccessModeRequest request) {
        return lost.change(id, () -> api.changeLinkAccessMode(id, request));
    }

    @Override
    public Link changeAccessMode(String id, ChangeLinkAccessModeRequest request, MfaCallback callback) {
        return mfa.run(() -> changeAccessMode(id, request), callback);
    }

    @Override
    public AsyncAccepted refresh(String id, RefreshLinkRequest request) {
        return api.refreshLink(id, request);
    }

    @Override
    public void refresh(String id, RefreshLinkRequest request, MfaCallback callback) {
        try {
            refresh(id, request);
        } catch (MfaRequiredException e) {
            mfa.run(
                    () -> {
                        throw e;
                    },
                    callback);
        }
    }

    @Override
    public Link resume(MfaTicket ticket, MfaAnswer answer) {
        return mfa.resume(ticket, answer);
    }

    @Override
    public Link resume(MfaTicket ticket, MfaAnswer answer, MfaCallback callback) {
        return mfa.resume(ticket, answer, callback);
    }

    @Override
    public void delete(String id) {
        api.deleteLink(id);
    }

    @Override
    public AsyncAccepted deleteAsync(String id) {
        return api.deleteLinkAsync(id);
    }
}
