/** Handles English words and identifiers. */
@NullMarked
package io.github.belvo4j.postman.language;

import org.jspecify.annotations.NullMarked;
