/**
 * A simulator of Belvo's sandbox, over HTTP, with its state in memory.
 *
 * <p>Start with {@link io.github.belvo4j.simulator.BelvoSimulator}, or with {@link
 * io.github.belvo4j.simulator.BelvoSimulatorExtension} in JUnit 5.
 */
@NullMarked
package io.github.belvo4j.simulator;

import org.jspecify.annotations.NullMarked;
