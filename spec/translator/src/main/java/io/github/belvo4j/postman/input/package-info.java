/** Reads the files that Postman exports, within bounds, and names what was given in their place. */
@NullMarked
package io.github.belvo4j.postman.input;

import org.jspecify.annotations.NullMarked;
