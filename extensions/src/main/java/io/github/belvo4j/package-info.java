/** The entry of the SDK: {@link io.github.belvo4j.Belvo} and what it is set up with. */
@NullMarked
package io.github.belvo4j;

import org.jspecify.annotations.NullMarked;
