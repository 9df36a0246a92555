/** Composes examples of whole requests and responses from the examples of properties. */
@NullMarked
package io.github.belvo4j.postman.example;

import org.jspecify.annotations.NullMarked;
