package io.github.belvo4j.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.mfa.MfaChallenge;
import io.github.belvo4j.mfa.TicketStore;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import java.util.ArrayList;
import java.util.List;
import javax.cache.CacheManager;
import javax.cache.Caching;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The guides' snippets about several machines")
class SnippetsTest {

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR = new BelvoSimulatorExtension();

    @Test
    @DisplayName("send the token once, and read the link from then on")
    void sendOnceThenRead(Belvo belvo) {
        SentTokens sent = SentTokens.of(SIMULATOR.wireMock());
        List<MfaChallenge> page = new ArrayList<>();
        try (CacheManager caches = Caching.getCachingProvider("org.cache2k.jcache.provider.JCacheProvider")
                .getCacheManager()) {
            TicketStore store = Snippets.store(caches);
            RegisterLinkRequest request = new RegisterLinkRequest()
                    .institution("heimdall_mx_retail")
                    .username("mfa_default")
                    .password("pass_valid");

            Snippets.pause(belvo, store, "flow", request, page::add);
            String link = page.get(0).link().orElseThrow();
            for (int i = 0; i < 3; i++) {
                assertThat(Snippets.finish(belvo, store, "flow", link, "111111").getStatus())
                        .isEqualTo(LinkStatus.VALID);
            }

            assertThat(sent.byLink()).containsOnlyKeys(link).containsEntry(link, 1);
        }
    }
}
