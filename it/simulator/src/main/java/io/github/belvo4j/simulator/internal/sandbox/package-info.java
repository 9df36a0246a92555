/** The state of one simulator, and the choice of the resource that responds to a request. */
@NullMarked
package io.github.belvo4j.simulator.internal.sandbox;

import org.jspecify.annotations.NullMarked;
