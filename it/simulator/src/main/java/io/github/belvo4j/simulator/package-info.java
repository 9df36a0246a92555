/**
 * A simulator of Belvo's sandbox: links and their MFA sessions, over HTTP, with its state in memory.
 *
 * <p>{@link io.github.belvo4j.simulator.BelvoSimulator} is the place to start.
 */
@NullMarked
package io.github.belvo4j.simulator;

import org.jspecify.annotations.NullMarked;
