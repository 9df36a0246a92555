/** Makes components of equal parameters and responses. */
@NullMarked
package io.github.belvo4j.postman.component;

import org.jspecify.annotations.NullMarked;
