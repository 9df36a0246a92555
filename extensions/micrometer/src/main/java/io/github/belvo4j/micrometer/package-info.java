/** Metrics and tracing of calls to Belvo, with Micrometer. */
@NullMarked
package io.github.belvo4j.micrometer;

import org.jspecify.annotations.NullMarked;
