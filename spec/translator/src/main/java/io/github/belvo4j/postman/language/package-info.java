/** The words of English. */
@NullMarked
package io.github.belvo4j.postman.language;

import org.jspecify.annotations.NullMarked;
