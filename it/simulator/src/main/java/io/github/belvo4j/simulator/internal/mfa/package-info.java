/** Challenges, and the sessions that are waiting for their answers. */
@NullMarked
package io.github.belvo4j.simulator.internal.mfa;

import org.jspecify.annotations.NullMarked;
