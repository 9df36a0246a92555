/** What social security knows of a person. */
@NullMarked
package io.github.belvo4j.simulator.internal.work;

import org.jspecify.annotations.NullMarked;
