/** Translates Postman collections into OpenAPI documents. */
@NullMarked
package io.github.belvo4j.postman;

import org.jspecify.annotations.NullMarked;
