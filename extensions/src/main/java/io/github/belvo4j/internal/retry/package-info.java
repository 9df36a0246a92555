/** Internal: what may be sent again, and when. */
@NullMarked
package io.github.belvo4j.internal.retry;

import org.jspecify.annotations.NullMarked;
