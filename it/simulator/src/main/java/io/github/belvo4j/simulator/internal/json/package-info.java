/** Reads and writes JSON and what it holds. */
@NullMarked
package io.github.belvo4j.simulator.internal.json;

import org.jspecify.annotations.NullMarked;
