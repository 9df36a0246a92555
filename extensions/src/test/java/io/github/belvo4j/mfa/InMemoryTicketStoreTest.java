package io.github.belvo4j.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.belvo4j.error.ErrorResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The in-memory ticket store")
class InMemoryTicketStoreTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private Instant now = NOON;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final InMemoryTicketStore store = new InMemoryTicketStore(2, clock);

    @Test
    @DisplayName("returns a ticket until its expiry, and not afterwards")
    void expiry() {
        store.save("a", ticket("a"), NOON.plusSeconds(60));
        store.save("b", ticket("b"), NOON.plusSeconds(60));

        now = NOON.plusSeconds(60).minusNanos(1);
        assertThat(store.claim("a")).contains(ticket("a"));
        now = NOON.plusSeconds(60);
        assertThat(store.claim("b")).isEmpty();
    }

    @Test
    @DisplayName("is bounded: when it is full, it refuses another ticket and keeps those it has")
    void full() {
        store.save("a", ticket("a"), NOON.plusSeconds(60));
        store.save("b", ticket("b"), NOON.plusSeconds(60));

        assertThatIllegalStateException()
                .isThrownBy(() -> store.save("c", ticket("c"), NOON.plusSeconds(60)))
                .withMessage("The ticket store is full: 2 tickets are waiting to be claimed");
        assertThat(store.claim("a")).contains(ticket("a"));
        assertThat(store.claim("b")).contains(ticket("b"));
        assertThat(store.claim("c")).isEmpty();
    }

    @Test
    @DisplayName("has room for a new ticket of the same flow even when it is full")
    void replacesWhenFull() {
        store.save("a", ticket("a"), NOON.plusSeconds(60));
        store.save("b", ticket("b"), NOON.plusSeconds(60));
        store.save("b", ticket("b2"), NOON.plusSeconds(120));

        now = NOON.plusSeconds(90);
        assertThat(store.claim("b")).contains(ticket("b2"));
    }

    @Test
    @DisplayName("makes room by dropping expired tickets, and only those")
    void dropsExpired() {
        store.save("a", ticket("a"), NOON.plusSeconds(60));
        store.save("b", ticket("b"), NOON.plusSeconds(120));

        now = NOON.plusSeconds(60);
        store.save("c", ticket("c"), NOON.plusSeconds(120));

        assertThat(store).hasToString("InMemoryTicketStore[2 of 2 tickets]");
        assertThat(store.claim("b")).contains(ticket("b"));
    }

    @Test
    @DisplayName("holds nothing once every ticket is claimed or forgotten")
    void empties() {
        store.save("a", ticket("a"), NOON.plusSeconds(60));
        store.save("b", ticket("b"), NOON.plusSeconds(60));
        store.claim("a");
        store.forget("b");

        assertThat(store).hasToString("InMemoryTicketStore[0 of 2 tickets]");
    }

    @Test
    @DisplayName("accepts a paused call, and keeps it until the deadline of its challenge")
    void pausedCall() {
        store.save("a", paused(NOON.plusSeconds(60)));
        store.save("b", paused(NOON.plusSeconds(60)));

        assertThat(store.claim("a")).contains(ticket("paused"));
        now = NOON.plusSeconds(60);
        assertThat(store.claim("b")).isEmpty();
    }

    @Test
    @DisplayName("keeps a paused call without a deadline for three hours")
    void withoutDeadline() {
        InMemoryTicketStore real = new InMemoryTicketStore(1, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(179)));
        real.save("a", paused(null));
        assertThat(real.claim("a")).contains(ticket("paused"));

        InMemoryTicketStore late = new InMemoryTicketStore(1, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(181)));
        late.save("a", paused(null));
        assertThat(late.claim("a")).isEmpty();
    }

    @Test
    @DisplayName("requires a capacity of at least one ticket")
    void noCapacity() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InMemoryTicketStore(0, clock));
    }

    private static MfaTicket ticket(String text) {
        return MfaTicket.of("belvo4j.v1." + text);
    }

    private static MfaRequiredException paused(Instant deadline) {
        return new MfaRequiredException(
                new ErrorResponse("POST /api/links/", 428, List.of(), null, Map.of()),
                new MfaChallenge("session", "link", "text", null, null, true, deadline, true),
                ticket("paused"));
    }
}
