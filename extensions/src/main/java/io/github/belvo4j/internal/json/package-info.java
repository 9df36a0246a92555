/** Internal: reads and writes JSON, with a fast path for dates. */
@NullMarked
package io.github.belvo4j.internal.json;

import org.jspecify.annotations.NullMarked;
