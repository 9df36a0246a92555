/** Fictitious people, who are the same in all of their data. */
@NullMarked
package io.github.belvo4j.simulator.internal.person;

import org.jspecify.annotations.NullMarked;
