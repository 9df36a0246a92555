/** Variables: their scopes and values. */
@NullMarked
package io.github.belvo4j.postman.variable;

import org.jspecify.annotations.NullMarked;
