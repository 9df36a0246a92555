/** Compares two documents from a caller's perspective. */
@NullMarked
package io.github.belvo4j.postman.diff;

import org.jspecify.annotations.NullMarked;
