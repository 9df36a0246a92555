/** The state of one simulator, and which resource answers a request. */
@NullMarked
package io.github.belvo4j.simulator.internal.sandbox;

import org.jspecify.annotations.NullMarked;
