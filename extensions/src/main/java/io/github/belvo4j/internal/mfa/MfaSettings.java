package io.github.belvo4j.internal.mfa;

import io.github.belvo4j.internal.observe.CallObservers;
import io.github.belvo4j.internal.thread.Sleeper;
import java.time.Clock;
import java.time.Duration;

/**
 * The settings that the MFA flows of a client share.
 *
 * @param pollInterval the minimum time between two identical answers in a flow
 */
public record MfaSettings(
        TicketSeal seal,
        SentTokens sentTokens,
        Clock clock,
        Sleeper sleeper,
        Duration pollInterval,
        CallObservers observers) {}
