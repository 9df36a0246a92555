/** Internal: determines the outcome of a request whose response was lost. */
@NullMarked
package io.github.belvo4j.internal.outcome;

import org.jspecify.annotations.NullMarked;
