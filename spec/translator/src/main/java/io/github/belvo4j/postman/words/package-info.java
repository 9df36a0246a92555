/** The words of English. */
@NullMarked
package io.github.belvo4j.postman.words;

import org.jspecify.annotations.NullMarked;
