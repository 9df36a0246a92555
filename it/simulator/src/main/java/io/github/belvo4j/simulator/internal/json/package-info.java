/** Reads and writes JSON, amounts and date-times. */
@NullMarked
package io.github.belvo4j.simulator.internal.json;

import org.jspecify.annotations.NullMarked;
