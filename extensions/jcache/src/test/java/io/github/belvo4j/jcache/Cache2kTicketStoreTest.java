package io.github.belvo4j.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.mfa.InvalidMfaTicketException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.TicketStore;
import io.github.belvo4j.ticketstore.tck.TicketStoreContract;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.cache.Cache;
import javax.cache.CacheManager;
import javax.cache.Caching;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The JCache ticket store on cache2k")
class Cache2kTicketStoreTest extends TicketStoreContract {

    private static final CacheManager MANAGER = Caching.getCachingProvider("org.cache2k.jcache.provider.JCacheProvider")
            .getCacheManager();
    private static final Cache<String, String> CACHE =
            MANAGER.createCache("tickets", JCacheTicketStore.configuration(Duration.ofHours(3)));
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final MfaTicket ticket = MfaTicket.of("belvo4j.v1.abc");

    @AfterAll
    static void close() {
        MANAGER.close();
    }

    @Override
    protected List<TicketStore> nodes() {
        return List.of(new JCacheTicketStore(CACHE), new JCacheTicketStore(CACHE));
    }

    @Test
    @DisplayName("stores text only: the expiry and the sealed ticket")
    void value() {
        new JCacheTicketStore(CACHE).save("flow", ticket, NOON);

        assertThat(CACHE.get("flow")).isEqualTo("2026-01-01T12:00:00Z belvo4j.v1.abc");
    }

    @Test
    @DisplayName("uses the clock that it is given")
    void clock() {
        TicketStore before = new JCacheTicketStore(CACHE, Clock.fixed(NOON.minusNanos(1), ZoneOffset.UTC));
        TicketStore then = new JCacheTicketStore(CACHE, Clock.fixed(NOON, ZoneOffset.UTC));
        before.save("early", ticket, NOON);
        before.save("late", ticket, NOON);

        assertThat(before.claim("early")).contains(ticket);
        assertThat(then.claim("late")).isEmpty();
    }

    @Test
    @DisplayName("removes an unclaimed ticket once the maximum retention has passed")
    void longest() {
        Cache<String, String> brief = MANAGER.createCache("brief", JCacheTicketStore.configuration(Duration.ZERO));
        new JCacheTicketStore(brief).save("flow", ticket, Instant.MAX);

        assertThat(brief.containsKey("flow")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "2026-01-01T12:00:00Z", "2026-01-01T12:00:00Z abc", "noon belvo4j.v1.abc"})
    @DisplayName("rejects an entry that isn't a ticket, without quoting it")
    void foreign(String value) {
        CACHE.put("flow", value);

        assertThatThrownBy(() -> new JCacheTicketStore(CACHE).claim("flow"))
                .isInstanceOf(InvalidMfaTicketException.class)
                .hasNoCause()
                .hasMessageNotContaining("noon");
    }
}
