/** The data that social security institutions have about a person. */
@NullMarked
package io.github.belvo4j.simulator.internal.work;

import org.jspecify.annotations.NullMarked;
