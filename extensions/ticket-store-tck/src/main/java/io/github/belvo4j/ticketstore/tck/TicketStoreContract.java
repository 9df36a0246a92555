package io.github.belvo4j.ticketstore.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.TicketStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * The contract of a {@link TicketStore}. To test an implementation against it, write a subclass:
 *
 * <pre>{@code
 * class RedisTicketStoreTest extends TicketStoreContract {
 *     @Override
 *     protected List<TicketStore> nodes() {
 *         return List.of(new RedisTicketStore(connection), new RedisTicketStore(anotherConnection));
 *     }
 * }
 * }</pre>
 *
 * <p>Keys are random, so that tests are independent of the content of the store and of concurrent tests. The store needs room
 * for {@value #TICKETS} tickets. Tickets that the tests leave behind expire within an hour.
 */
@DisplayName("A ticket store")
public abstract class TicketStoreContract {

    /** The number of tickets that threads compete for. */
    public static final int TICKETS = 200;

    private static final int CLAIMANTS_PER_NODE = 4;

    private List<TicketStore> nodes;
    private TicketStore first;
    private TicketStore last;

    /** Called by subclasses. */
    protected TicketStoreContract() {}

    /**
     * Returns one store as seen from different machines: through separate connections, members or processes, as far as a test
     * allows. Called before each test.
     *
     * @return at least one node; all nodes share their tickets
     */
    protected abstract List<TicketStore> nodes();

    /**
     * Returns the current time, according to the store's clock.
     *
     * @return the time; the system's time by default
     */
    protected Instant now() {
        return Instant.now();
    }

    /**
     * Waits until the store's clock has reached a time in the near future. Override it together with {@link #now()} if that
     * clock can be set.
     *
     * @param time a time on the store's clock
     */
    protected void waitUntil(Instant time) {
        while (Instant.now().isBefore(time)) {
            LockSupport.parkUntil(time.toEpochMilli() + 1);
        }
    }

    @BeforeEach
    void connect() {
        nodes = List.copyOf(nodes());
        first = nodes.get(0);
        last = nodes.get(nodes.size() - 1);
    }

    @Test
    @DisplayName("returns a ticket that another node saved, unchanged and only once")
    void claimedOnce() {
        String key = key();
        MfaTicket ticket = ticket();
        first.save(key, ticket, later());

        assertEquals(Optional.of(ticket), last.claim(key));
        nodes.forEach(node -> assertEquals(Optional.empty(), node.claim(key)));
    }

    @Test
    @DisplayName("returns nothing for an unknown key")
    void unknown() {
        nodes.forEach(node -> assertEquals(Optional.empty(), node.claim(key())));
    }

    @Test
    @DisplayName("distinguishes keys, whatever they look like")
    void keys() {
        String key = key();
        List<String> keys = List.of(
                key,
                key + "2",
                key.toUpperCase(Locale.ROOT),
                " " + key,
                key + "/../x?y=z:*",
                key + " ñ 漢\n",
                key + "-".repeat(200));
        Map<String, MfaTicket> saved = new LinkedHashMap<>();
        keys.forEach(each -> saved.put(each, ticket()));
        saved.forEach((each, ticket) -> first.save(each, ticket, later()));

        saved.forEach((each, ticket) -> assertEquals(Optional.of(ticket), last.claim(each)));
    }

    @Test
    @DisplayName("stores a ticket of the maximum length")
    void longest() {
        String key = key();
        String start = ticket().serialized();
        MfaTicket ticket = MfaTicket.of(start + "a".repeat(16_384 - start.length()));
        first.save(key, ticket, later());

        assertEquals(Optional.of(ticket), last.claim(key));
    }

    @Test
    @DisplayName("replaces the ticket of a flow with a newer one")
    void replaced() {
        String key = key();
        MfaTicket newer = ticket();
        first.save(key, ticket(), later());
        last.save(key, newer, later());

        assertEquals(Optional.of(newer), first.claim(key));
        assertEquals(Optional.empty(), last.claim(key));
    }

    @Test
    @DisplayName("accepts the next ticket of a flow after the first one was claimed")
    void savedAgain() {
        String key = key();
        MfaTicket second = ticket();
        first.save(key, ticket(), later());
        last.claim(key);
        last.save(key, second, later());

        assertEquals(Optional.of(second), first.claim(key));
    }

    @Test
    @DisplayName("forgets a ticket, and does nothing if there is none")
    void forgotten() {
        String key = key();
        first.save(key, ticket(), later());
        last.forget(key);
        last.forget(key);

        nodes.forEach(node -> assertEquals(Optional.empty(), node.claim(key)));
    }

    @Test
    @DisplayName("doesn't return a ticket that has expired")
    void expired() {
        String key = key();
        Instant soon = soon();
        first.save(key, ticket(), soon);
        waitUntil(soon);

        assertEquals(Optional.empty(), last.claim(key));
    }

    @Test
    @DisplayName("returns neither a ticket that had expired when it was saved, nor the one that it replaced")
    void expiredBefore() {
        String key = key();
        first.save(key, ticket(), later());
        first.save(key, ticket(), now().minusSeconds(1));

        assertEquals(Optional.empty(), last.claim(key));
    }

    @Test
    @DisplayName("applies the expiry of the newest ticket, even if it is later")
    void expiresLater() {
        String key = key();
        Instant soon = soon();
        MfaTicket newest = ticket();
        first.save(key, ticket(), soon);
        first.save(key, newest, later());
        waitUntil(soon);

        assertEquals(Optional.of(newest), last.claim(key));
    }

    @Test
    @DisplayName("applies the expiry of the newest ticket, even if it is earlier")
    void expiresEarlier() {
        String key = key();
        Instant soon = soon();
        first.save(key, ticket(), later());
        first.save(key, ticket(), soon);
        waitUntil(soon);

        assertEquals(Optional.empty(), last.claim(key));
    }

    @Test
    @DisplayName("returns each ticket to only one of several concurrent callers")
    void racing() {
        Map<String, MfaTicket> saved = new LinkedHashMap<>();
        for (int i = 0; i < TICKETS; i++) {
            saved.put(key(), ticket());
        }
        saved.forEach((key, ticket) -> first.save(key, ticket, later()));

        List<MfaTicket> claimed = Race.of(
                CLAIMANTS_PER_NODE,
                nodes,
                node -> saved.keySet().stream()
                        .map(node::claim)
                        .flatMap(Optional::stream)
                        .toList());

        assertEquals(sorted(saved.values()), sorted(claimed));
    }

    @Test
    @DisplayName("returns each ticket once, and never loses the newest one while others are saved under the same key")
    void racingReplacement() {
        String key = key();
        List<MfaTicket> saved = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) {
            saved.add(ticket());
        }
        AtomicBoolean taken = new AtomicBoolean();
        AtomicBoolean done = new AtomicBoolean();

        List<MfaTicket> claimed = Race.of(CLAIMANTS_PER_NODE, nodes, node -> {
            List<MfaTicket> mine = new ArrayList<>();
            if (taken.compareAndSet(false, true)) {
                try {
                    saved.forEach(ticket -> node.save(key, ticket, later()));
                } finally {
                    done.set(true);
                }
            }
            while (!done.get()) {
                node.claim(key).ifPresent(mine::add);
            }
            node.claim(key).ifPresent(mine::add);
            return mine;
        });

        assertEquals(claimed.size(), new HashSet<>(claimed).size(), "A ticket was handed out twice");
        assertTrue(claimed.contains(saved.get(TICKETS - 1)), "The newest ticket was lost");
        assertTrue(saved.containsAll(claimed), "A ticket was handed out that was never saved");
    }

    @Test
    @DisplayName("rejects null and blank keys")
    @SuppressWarnings("NullAway") // The test passes null on purpose.
    void refusals() {
        refused(() -> first.save(null, ticket(), later()));
        refused(() -> first.save(key(), (MfaTicket) null, later()));
        refused(() -> first.save(key(), ticket(), null));
        refused(() -> first.claim(null));
        refused(() -> first.forget(null));
        assertThrows(IllegalArgumentException.class, () -> first.save(" ", ticket(), later()));
        assertThrows(IllegalArgumentException.class, () -> first.claim(""));
        assertThrows(IllegalArgumentException.class, () -> first.forget("\t"));
    }

    @Test
    @DisplayName("shows neither keys nor tickets")
    void shown() {
        String key = key();
        MfaTicket ticket = ticket();
        first.save(key, ticket, later());

        assertFalse(first.toString().contains(key));
        assertFalse(first.toString().contains(ticket.serialized()));
    }

    private static void refused(Executable call) {
        RuntimeException e = assertThrows(RuntimeException.class, call);
        assertTrue(e instanceof NullPointerException || e instanceof IllegalArgumentException, e::toString);
    }

    private static List<String> sorted(Collection<MfaTicket> tickets) {
        return tickets.stream().map(MfaTicket::serialized).sorted().toList();
    }

    private Instant soon() {
        return now().plusMillis(100);
    }

    private Instant later() {
        return now().plusSeconds(3600);
    }

    private static String key() {
        return "flow-" + UUID.randomUUID();
    }

    private static MfaTicket ticket() {
        return MfaTicket.of("belvo4j.v1." + UUID.randomUUID());
    }
}
