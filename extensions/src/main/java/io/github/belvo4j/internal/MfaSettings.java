package io.github.belvo4j.internal;

import java.time.Clock;
import java.time.Duration;

/**
 * What the resume flows of a client share.
 *
 * @param confirmationInterval the least time between two PATCHes that bring no token
 */
public record MfaSettings(TicketSeal seal, Clock clock, MfaFlow.Sleeper sleeper, Duration confirmationInterval) {}
