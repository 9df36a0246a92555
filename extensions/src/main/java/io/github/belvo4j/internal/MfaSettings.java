package io.github.belvo4j.internal;

import java.time.Clock;
import java.time.Duration;

/**
 * What the resume flows of a client share.
 *
 * @param repetitionInterval the least time between two equal answers in one flow
 */
public record MfaSettings(
        TicketSeal seal, Clock clock, Sleeper sleeper, Duration repetitionInterval, CallObservers observers) {}
