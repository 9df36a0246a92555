/** The exceptions of the SDK, all of them unchecked, with {@link io.github.belvo4j.error.BelvoException} at their root. */
@NullMarked
package io.github.belvo4j.error;

import org.jspecify.annotations.NullMarked;
