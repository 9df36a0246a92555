/** The OpenAPI document, and the validation of requests against it. */
@NullMarked
package io.github.belvo4j.simulator.internal.document;

import org.jspecify.annotations.NullMarked;
