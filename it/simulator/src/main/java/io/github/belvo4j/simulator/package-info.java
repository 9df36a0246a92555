/**
 * An HTTP server that simulates Belvo's sandbox and keeps its state in memory.
 *
 * <p>Start with {@link io.github.belvo4j.simulator.BelvoSimulator}, or with
 * {@link io.github.belvo4j.simulator.BelvoSimulatorExtension} in JUnit 5.
 */
@NullMarked
package io.github.belvo4j.simulator;

import org.jspecify.annotations.NullMarked;
