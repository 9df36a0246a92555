/** The states of payments. */
@NullMarked
package io.github.belvo4j.simulator.internal.payment;

import org.jspecify.annotations.NullMarked;
