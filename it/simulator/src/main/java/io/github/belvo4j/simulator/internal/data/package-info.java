/** Generates the data of links from the user and the seed, and the objects that callers create. */
@NullMarked
package io.github.belvo4j.simulator.internal.data;

import org.jspecify.annotations.NullMarked;
