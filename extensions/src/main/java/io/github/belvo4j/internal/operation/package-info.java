/** Internal: what is known of an operation. */
@NullMarked
package io.github.belvo4j.internal.operation;

import org.jspecify.annotations.NullMarked;
