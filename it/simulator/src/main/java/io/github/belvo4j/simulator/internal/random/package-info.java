/** Numbers that look random, but are the same for the same seed. */
@NullMarked
package io.github.belvo4j.simulator.internal.random;

import org.jspecify.annotations.NullMarked;
