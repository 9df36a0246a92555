/** Puts the document together. */
@NullMarked
package io.github.belvo4j.postman.assemble;

import org.jspecify.annotations.NullMarked;
