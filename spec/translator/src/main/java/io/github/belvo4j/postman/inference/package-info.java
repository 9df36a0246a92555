/** Reads placeholders and real values, and merges all samples of a place into a shape. */
@NullMarked
package io.github.belvo4j.postman.inference;

import org.jspecify.annotations.NullMarked;
