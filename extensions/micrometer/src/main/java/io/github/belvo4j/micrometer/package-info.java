/** Metrics and tracing of calls to Belvo, by Micrometer. */
@NullMarked
package io.github.belvo4j.micrometer;

import org.jspecify.annotations.NullMarked;
