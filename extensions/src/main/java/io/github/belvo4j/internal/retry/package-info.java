/** Internal: decides which requests are retried, and when. */
@NullMarked
package io.github.belvo4j.internal.retry;

import org.jspecify.annotations.NullMarked;
