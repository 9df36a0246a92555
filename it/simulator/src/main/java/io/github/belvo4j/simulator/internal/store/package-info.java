/** Ordered items, in memory or created on demand. */
@NullMarked
package io.github.belvo4j.simulator.internal.store;

import org.jspecify.annotations.NullMarked;
