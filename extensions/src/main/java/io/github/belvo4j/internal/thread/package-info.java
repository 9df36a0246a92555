/** Internal: threads that may block, deadlines, alarms, and waiting. */
@NullMarked
package io.github.belvo4j.internal.thread;

import org.jspecify.annotations.NullMarked;
