/** Variables: their scopes, and the values that they have there. */
@NullMarked
package io.github.belvo4j.postman.variable;

import org.jspecify.annotations.NullMarked;
