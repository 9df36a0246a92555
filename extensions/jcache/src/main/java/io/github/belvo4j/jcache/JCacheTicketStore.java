package io.github.belvo4j.jcache;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.github.belvo4j.mfa.InvalidMfaTicketException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.TicketStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import javax.cache.Cache;
import javax.cache.configuration.CompleteConfiguration;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.ModifiedExpiryPolicy;

/**
 * Stores tickets in a JCache (JSR-107), so that any node can resume a call that another one paused. Implementations of
 * JCache include Hazelcast, Redisson (for Redis), Infinispan and Ehcache.
 *
 * <pre>{@code
 * Cache<String, String> cache = Caching.getCachingProvider().getCacheManager()
 *         .createCache("belvo-tickets", JCacheTicketStore.configuration(Duration.ofHours(3)));
 * TicketStore store = new JCacheTicketStore(cache);
 * }</pre>
 *
 * <p>Values are strings, so nodes that hold parts of the cache don't need any classes of this SDK. Each value starts with the
 * expiry of its ticket, because a JCache has one expiry policy for all entries; that policy only has to outlast the tickets,
 * and removes those that nobody claims.
 *
 * <p>A claim is a {@link Cache#getAndRemove}, which JSR-107 requires to be atomic, so it is as safe as the cache. Configure
 * backups; otherwise, tickets are lost if a node fails. If a cluster splits, it may hand out a ticket on both sides, unless the
 * cache rejects operations without a quorum (in Hazelcast, split-brain protection). Near caches are safe; write-behind and
 * asynchronous replication aren't. If the node that claims a ticket and the one that holds it fail at the same moment, the
 * claim may be lost.
 */
public final class JCacheTicketStore implements TicketStore {

    private final Cache<String, String> cache;
    private final Clock clock;

    /**
     * Creates a store that keeps tickets in a cache, which the caller closes.
     *
     * @param cache a cache that contains only tickets
     */
    public JCacheTicketStore(Cache<String, String> cache) {
        this(cache, Clock.systemUTC());
    }

    /**
     * Creates a store that keeps tickets in a cache, which the caller closes.
     *
     * @param cache a cache that contains only tickets
     * @param clock the clock that determines when tickets expire
     */
    public JCacheTicketStore(Cache<String, String> cache, Clock clock) {
        this.cache = Objects.requireNonNull(cache, "cache");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Returns the configuration of a cache for tickets: strings that are removed after a given time unless they are claimed.
     * The time restarts when a ticket is replaced.
     *
     * @param longest how long an unclaimed ticket is kept; three hours is longer than any session that Belvo documents
     * @return a configuration to pass to {@link javax.cache.CacheManager#createCache}, or into a provider's own configuration
     */
    public static CompleteConfiguration<String, String> configuration(Duration longest) {
        return new MutableConfiguration<String, String>()
                .setTypes(String.class, String.class)
                .setExpiryPolicyFactory(ModifiedExpiryPolicy.factoryOf(
                        new javax.cache.expiry.Duration(MILLISECONDS, longest.toMillis())));
    }

    @Override
    public void save(String key, MfaTicket ticket, Instant expiry) {
        Objects.requireNonNull(expiry, "expiry");
        cache.put(checked(key), expiry + " " + ticket.serialized());
    }

    /**
     * {@inheritDoc}
     *
     * @throws InvalidMfaTicketException if the value under the key isn't a ticket
     */
    @Override
    public Optional<MfaTicket> claim(String key) {
        String value = cache.getAndRemove(checked(key));
        if (value == null) {
            return Optional.empty();
        }
        String[] parts = value.split(" ", 2);
        MfaTicket ticket = MfaTicket.of(parts[parts.length - 1]);
        return clock.instant().isBefore(expiry(parts[0])) ? Optional.of(ticket) : Optional.empty();
    }

    private static Instant expiry(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            // Omits the cause, whose message contains the value.
            throw new InvalidMfaTicketException("The value in the cache is not a ticket");
        }
    }

    @Override
    public void forget(String key) {
        cache.remove(checked(key));
    }

    private static String checked(String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("The key of a ticket is blank");
        }
        return key;
    }

    /** Returns a description that names only the cache. */
    @Override
    public String toString() {
        return "JCacheTicketStore[" + cache.getName() + "]";
    }
}
