/** Compares two documents as callers see them. */
@NullMarked
package io.github.belvo4j.postman.diff;

import org.jspecify.annotations.NullMarked;
