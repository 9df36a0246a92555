package io.github.belvo4j.mfa;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the tickets of paused calls until the person's token comes, perhaps to another machine:
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
 * <p>A token is single use, so a ticket is given out once: of many that claim it at the same time, on whatever machines,
 * one gets it. A machine may die with the ticket that it claimed; then nobody knows whether the token was sent, and the
 * link tells what came of it ({@code belvo.links().get(id).getStatus()}). {@link InMemoryTicketStore} serves one process;
 * implementations for many run the contract of {@code belvo4j-ticket-store-tck} as their test.
 *
 * <p>A key is of the caller's choosing, not blank and unique to the flow: a random id, or the id of the link that
 * waits. It is no secret, so make sure that the person who brings the token is the one who began the flow. A ticket is
 * sealed text, which tells nothing to whoever reads the store and lacks the API secret; implementations keep
 * {@link MfaTicket#serialized()} and log neither.
 *
 * <p>Implementations are safe for use by many threads. They refuse null, and a blank key as an
 * {@link IllegalArgumentException}. They throw unchecked exceptions of their own kind when what keeps
 * the tickets can't be reached; after that a ticket may or may not have been saved or claimed.
 */
public interface TicketStore {

    /** How long {@link #save(String, MfaRequiredException)} keeps a ticket whose challenge names no deadline. */
    Duration WITHOUT_DEADLINE = Duration.ofHours(3);

    /**
     * Keeps a ticket, in place of one that has the same key: each challenge of a flow brings a new ticket, and makes the
     * one before it void. Once this has returned, every machine can claim it.
     *
     * @param key of the flow
     * @param ticket of the newest challenge
     * @param expiry when the ticket is of no more use, by the clocks of the machines, which are taken to agree; it can't
     *     be claimed from then on, and a ticket that is saved later than that never
     */
    void save(String key, MfaTicket ticket, Instant expiry);

    /**
     * Takes a ticket out of the store. It is given out once at the most, and to one caller.
     *
     * @param key of the flow
     * @return empty if it was claimed before, has expired, was forgotten, or was never saved
     */
    Optional<MfaTicket> claim(String key);

    /**
     * Drops a ticket that won't be claimed, because the person gave up. Does nothing if there is none.
     *
     * @param key of the flow
     */
    void forget(String key);

    /**
     * Keeps the ticket of a call that was just paused until the deadline of its challenge, for
     * {@link #WITHOUT_DEADLINE} if it names none.
     *
     * @param key of the flow
     * @param paused what stopped the call
     */
    default void save(String key, MfaRequiredException paused) {
        Instant expiry =
                paused.challenge().deadline().orElseGet(() -> Instant.now().plus(WITHOUT_DEADLINE));
        save(key, paused.ticket(), expiry);
    }
}
