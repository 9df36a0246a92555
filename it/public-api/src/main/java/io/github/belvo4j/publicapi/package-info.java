/** Writes the public API down, so that a change of it is seen. */
@NullMarked
package io.github.belvo4j.publicapi;

import org.jspecify.annotations.NullMarked;
