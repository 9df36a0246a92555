/** The resources that the document describes well enough to be simulated generically. */
@NullMarked
package io.github.belvo4j.simulator.internal.resource;

import org.jspecify.annotations.NullMarked;
