/** Messages about a translation: warnings, and errors for inputs that can't be used. */
@NullMarked
package io.github.belvo4j.postman.diagnostic;

import org.jspecify.annotations.NullMarked;
