/** The state of one simulator, and the routing of requests to its resources. */
@NullMarked
package io.github.belvo4j.simulator.internal.sandbox;

import org.jspecify.annotations.NullMarked;
