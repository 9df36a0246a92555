/** Faults that are waiting for a matching request. */
@NullMarked
package io.github.belvo4j.simulator.internal.fault;

import org.jspecify.annotations.NullMarked;
