/**
 * What goes wrong, as one tree of unchecked exceptions with {@link io.github.belvo4j.error.BelvoException} at its root.
 */
@NullMarked
package io.github.belvo4j.error;

import org.jspecify.annotations.NullMarked;
