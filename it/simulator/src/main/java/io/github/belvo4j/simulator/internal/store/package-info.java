/** Items in order, in memory or made when asked for. */
@NullMarked
package io.github.belvo4j.simulator.internal.store;

import org.jspecify.annotations.NullMarked;
