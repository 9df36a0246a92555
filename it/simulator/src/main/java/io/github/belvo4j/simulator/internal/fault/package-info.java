/** Injected faults, until a matching request arrives. */
@NullMarked
package io.github.belvo4j.simulator.internal.fault;

import org.jspecify.annotations.NullMarked;
