/** Writes the public API to text files, so that a change to it is noticed. */
@NullMarked
package io.github.belvo4j.publicapi;

import org.jspecify.annotations.NullMarked;
