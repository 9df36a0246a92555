/** Finds objects of the same kind, so that they share a schema. */
@NullMarked
package io.github.belvo4j.postman.dedup;

import org.jspecify.annotations.NullMarked;
