/** Turns equal parameters and responses into components. */
@NullMarked
package io.github.belvo4j.postman.component;

import org.jspecify.annotations.NullMarked;
