/** Finds out which objects are of one kind, so that they share one schema. */
@NullMarked
package io.github.belvo4j.postman.dedup;

import org.jspecify.annotations.NullMarked;
