package io.github.belvo4j.internal.mfa;

import io.github.belvo4j.internal.observe.CallObservers;
import io.github.belvo4j.internal.thread.Sleeper;
import java.time.Clock;
import java.time.Duration;

/**
 * What the resume flows of a client share.
 *
 * @param pollInterval the least time between two equal answers in one flow
 */
public record MfaSettings(
        TicketSeal seal,
        SentTokens sentTokens,
        Clock clock,
        Sleeper sleeper,
        Duration pollInterval,
        CallObservers observers) {}
