/** Whose data a link gives. */
@NullMarked
package io.github.belvo4j.simulator.internal.subject;

import org.jspecify.annotations.NullMarked;
