/** Internal: what became of a request whose response got lost. */
@NullMarked
package io.github.belvo4j.internal.outcome;

import org.jspecify.annotations.NullMarked;
