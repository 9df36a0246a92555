/** The entry point of the SDK: {@link io.github.belvo4j.Belvo} and its builder. */
@NullMarked
package io.github.belvo4j;

import org.jspecify.annotations.NullMarked;
