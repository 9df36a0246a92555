/** Infers from the path what resource an operation is about. */
@NullMarked
package io.github.belvo4j.postman.resource;

import org.jspecify.annotations.NullMarked;
