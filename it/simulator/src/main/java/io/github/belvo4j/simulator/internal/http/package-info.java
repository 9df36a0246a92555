/** Responses, and errors as Belvo writes them. */
@NullMarked
package io.github.belvo4j.simulator.internal.http;

import org.jspecify.annotations.NullMarked;
