/** Belvo's rate limits. */
@NullMarked
package io.github.belvo4j.simulator.internal.limit;

import org.jspecify.annotations.NullMarked;
