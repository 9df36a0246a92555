/** The data that social security has about a person. */
@NullMarked
package io.github.belvo4j.simulator.internal.work;

import org.jspecify.annotations.NullMarked;
