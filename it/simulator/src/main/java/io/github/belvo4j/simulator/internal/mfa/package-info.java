/** Challenges, and the sessions that wait for their answers. */
@NullMarked
package io.github.belvo4j.simulator.internal.mfa;

import org.jspecify.annotations.NullMarked;
