package io.github.belvo4j.mfa;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Stores the tickets of paused calls until the user's token arrives, perhaps on another machine:
 *
 * <pre>{@code
 * try {
 *     return belvo.links().register(request);
 * } catch (MfaRequiredException e) {
 *     store.save(flowId, e);
 *     return ask(e.challenge());
 * }
 * // later, on any machine
 * MfaTicket ticket = store.claim(flowId).orElseThrow();
 * return belvo.links().resume(ticket, MfaAnswer.token(token));
 * }</pre>
 *
 * <p>A token can be used only once, so a ticket is handed out at most once: if several callers claim it concurrently, on any
 * machines, one of them gets it. If a machine fails after claiming a ticket, check the status of the link
 * ({@code belvo.links().get(id).getStatus()}) to find out whether the token was sent. {@link InMemoryTicketStore} is for a
 * single process; implementations for several are tested with the contract in {@code belvo4j-ticket-store-tck}.
 *
 * <p>The caller chooses the key, which must not be blank and must be unique to the flow, such as a random ID or the ID of the
 * link. It isn't a secret, so verify that the user who enters the token is the one who started the flow. A ticket is encrypted
 * and can't be used without the API secret. Implementations store {@link MfaTicket#serialized()} and don't log it.
 *
 * <p>Implementations are safe for use by multiple threads. They reject null, and a blank key with an
 * {@link IllegalArgumentException}. If the underlying storage can't be reached, they throw unchecked exceptions of their
 * own, and it is unknown whether the ticket was saved or claimed.
 */
public interface TicketStore {

    /** The time for which {@link #save(String, MfaRequiredException)} stores a ticket whose challenge has no deadline. */
    Duration WITHOUT_DEADLINE = Duration.ofHours(3);

    /**
     * Stores a ticket, replacing any ticket with the same key: each challenge of a flow has a new ticket, which invalidates the
     * previous one. Once this method has returned, every machine can claim the ticket.
     *
     * @param key the key of the flow
     * @param ticket the ticket of the latest challenge
     * @param expiry the time from which the ticket can no longer be claimed; the clocks of all machines are assumed to agree
     */
    void save(String key, MfaTicket ticket, Instant expiry);

    /**
     * Removes a ticket from the store and returns it. Each ticket is returned at most once, to a single caller.
     *
     * @param key the key of the flow
     * @return the ticket; empty if it was claimed before, has expired, was forgotten, or was never stored
     */
    Optional<MfaTicket> claim(String key);

    /**
     * Removes a ticket that won't be claimed because the user has cancelled. Does nothing if there is no such ticket.
     *
     * @param key the key of the flow
     */
    void forget(String key);

    /**
     * Stores the ticket of a paused call until the deadline of the challenge, or for {@link #WITHOUT_DEADLINE} if there is no
     * deadline.
     *
     * @param key the key of the flow
     * @param paused the exception that the call threw
     */
    default void save(String key, MfaRequiredException paused) {
        Instant expiry =
                paused.challenge().deadline().orElseGet(() -> Instant.now().plus(WITHOUT_DEADLINE));
        save(key, paused.ticket(), expiry);
    }
}
