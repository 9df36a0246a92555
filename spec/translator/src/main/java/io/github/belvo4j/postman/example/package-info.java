/**
 * Composes examples of whole requests and responses from the examples of properties, and makes examples fit their
 * schemas.
 */
@NullMarked
package io.github.belvo4j.postman.example;

import org.jspecify.annotations.NullMarked;
