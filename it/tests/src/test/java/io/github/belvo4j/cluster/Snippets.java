package io.github.belvo4j.cluster;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.jcache.JCacheTicketStore;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaChallenge;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.TicketStore;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import java.time.Duration;
import java.util.function.Consumer;
import javax.cache.CacheManager;

/** The guides' snippets about several machines. */
final class Snippets {

    private Snippets() {}

    static TicketStore store(CacheManager caches) {
        TicketStore store = new JCacheTicketStore(
                caches.createCache("belvo-tickets", JCacheTicketStore.configuration(Duration.ofHours(3))));
        return store;
    }

    static void pause(
            Belvo belvo, TicketStore store, String flow, RegisterLinkRequest request, Consumer<MfaChallenge> page) {
        try {
            belvo.links().register(request);
        } catch (MfaRequiredException e) {
            store.save(flow, e);
            page.accept(e.challenge());
        }
    }

    static Link finish(Belvo belvo, TicketStore store, String flow, String linkId, String token) {
        Link link = store.claim(flow)
                .map(ticket -> belvo.links().resume(ticket, MfaAnswer.token(token)))
                .orElseGet(() -> belvo.links().get(linkId));
        return link;
    }
}
