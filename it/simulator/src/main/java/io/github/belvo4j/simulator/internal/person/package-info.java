/** Fictitious people, whose data is consistent across all resources. */
@NullMarked
package io.github.belvo4j.simulator.internal.person;

import org.jspecify.annotations.NullMarked;
