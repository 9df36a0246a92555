/** Finds the objects in the bodies of an API. Later steps decide which of them are of the same kind. */
@NullMarked
package io.github.belvo4j.postman.inline;

import org.jspecify.annotations.NullMarked;
