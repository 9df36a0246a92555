/** Generates the data of links, by user and seed, and of objects that callers create. */
@NullMarked
package io.github.belvo4j.simulator.internal.data;

import org.jspecify.annotations.NullMarked;
