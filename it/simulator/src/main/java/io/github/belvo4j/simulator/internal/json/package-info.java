/** Reads and writes JSON and its values. */
@NullMarked
package io.github.belvo4j.simulator.internal.json;

import org.jspecify.annotations.NullMarked;
