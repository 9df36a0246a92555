/** Combines all requests with the same method and path into one operation. */
@NullMarked
package io.github.belvo4j.postman.operation;

import org.jspecify.annotations.NullMarked;
