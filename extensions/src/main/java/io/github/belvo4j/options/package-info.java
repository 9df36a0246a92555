/** Settings of clients and of individual requests. All are immutable and have builders. */
@NullMarked
package io.github.belvo4j.options;

import org.jspecify.annotations.NullMarked;
