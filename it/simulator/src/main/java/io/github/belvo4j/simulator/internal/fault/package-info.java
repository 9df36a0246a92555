/** Faults that wait for their requests. */
@NullMarked
package io.github.belvo4j.simulator.internal.fault;

import org.jspecify.annotations.NullMarked;
