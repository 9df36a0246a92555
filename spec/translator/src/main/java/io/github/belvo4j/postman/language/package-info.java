/** Splits names into words, inflects English words, and composes identifiers. */
@NullMarked
package io.github.belvo4j.postman.language;

import org.jspecify.annotations.NullMarked;
