/** How many requests Belvo takes in a time. */
@NullMarked
package io.github.belvo4j.simulator.internal.limit;

import org.jspecify.annotations.NullMarked;
