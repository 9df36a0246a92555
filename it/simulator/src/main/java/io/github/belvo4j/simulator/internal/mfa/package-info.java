/** Challenges, and the sessions that wait for answers to them. */
@NullMarked
package io.github.belvo4j.simulator.internal.mfa;

import org.jspecify.annotations.NullMarked;
