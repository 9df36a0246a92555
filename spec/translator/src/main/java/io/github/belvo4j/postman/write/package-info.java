/** Writes the document in the order in which people read one. */
@NullMarked
package io.github.belvo4j.postman.write;

import org.jspecify.annotations.NullMarked;
