package io.github.belvo4j.mfa;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Stores tickets in memory, for a single process. It needs no background thread and doesn't have to be closed: expired tickets
 * are removed when others are stored. A full store rejects new tickets rather than dropping those that are waiting for a token.
 */
public final class InMemoryTicketStore implements TicketStore {

    /** The default capacity: 10,000 tickets, which take up about 10 MB. */
    public static final int DEFAULT_CAPACITY = 10_000;

    private final int capacity;
    private final Clock clock;
    private final Map<String, Kept> tickets = new HashMap<>();
    private final NavigableSet<Kept> byExpiry =
            new TreeSet<>(Comparator.comparing(Kept::expiry).thenComparing(Kept::key));

    private record Kept(String key, MfaTicket ticket, Instant expiry) {}

    /** Creates a store with {@link #DEFAULT_CAPACITY} and the system's clock. */
    public InMemoryTicketStore() {
        this(DEFAULT_CAPACITY, Clock.systemUTC());
    }

    /**
     * Creates a store with a given capacity and clock.
     *
     * @param capacity the maximum number of tickets, at least 1
     * @param clock the clock that determines when tickets expire
     * @throws IllegalArgumentException if the capacity is less than 1
     */
    public InMemoryTicketStore(int capacity, Clock clock) {
        if (capacity < 1) {
            throw new IllegalArgumentException("The capacity must be at least 1, not " + capacity);
        }
        this.capacity = capacity;
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the key is blank
     * @throws IllegalStateException if the store is full of tickets that haven't expired
     */
    @Override
    public synchronized void save(String key, MfaTicket ticket, Instant expiry) {
        Kept kept = new Kept(
                checked(key), Objects.requireNonNull(ticket, "ticket"), Objects.requireNonNull(expiry, "expiry"));
        remove(key);
        dropExpired();
        if (tickets.size() == capacity) {
            throw new IllegalStateException(
                    "The ticket store is full: " + capacity + " tickets are waiting to be claimed");
        }
        tickets.put(key, kept);
        byExpiry.add(kept);
    }

    @Override
    public synchronized Optional<MfaTicket> claim(String key) {
        return remove(checked(key))
                .filter(kept -> clock.instant().isBefore(kept.expiry()))
                .map(Kept::ticket);
    }

    @Override
    public synchronized void forget(String key) {
        remove(checked(key));
    }

    private Optional<Kept> remove(String key) {
        Optional<Kept> removed = Optional.ofNullable(tickets.remove(key));
        removed.ifPresent(byExpiry::remove);
        return removed;
    }

    private void dropExpired() {
        Instant now = clock.instant();
        while (!byExpiry.isEmpty() && !now.isBefore(byExpiry.first().expiry())) {
            tickets.remove(byExpiry.pollFirst().key());
        }
    }

    private static String checked(String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("The key of a ticket is blank");
        }
        return key;
    }

    /** Returns a description without the tickets. */
    @Override
    public synchronized String toString() {
        return "InMemoryTicketStore[" + tickets.size() + " of " + capacity + " tickets]";
    }
}
