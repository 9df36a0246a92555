/** Assembles the OpenAPI document. */
@NullMarked
package io.github.belvo4j.postman.openapi;

import org.jspecify.annotations.NullMarked;
