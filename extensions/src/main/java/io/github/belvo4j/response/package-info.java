/** Responses with status and headers. */
@NullMarked
package io.github.belvo4j.response;

import org.jspecify.annotations.NullMarked;
