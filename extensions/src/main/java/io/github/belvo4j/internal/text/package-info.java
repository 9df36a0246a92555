/** Internal: makes external text safe to show. */
@NullMarked
package io.github.belvo4j.internal.text;

import org.jspecify.annotations.NullMarked;
