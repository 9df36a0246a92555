/** Responses, and errors in Belvo's format. */
@NullMarked
package io.github.belvo4j.simulator.internal.http;

import org.jspecify.annotations.NullMarked;
