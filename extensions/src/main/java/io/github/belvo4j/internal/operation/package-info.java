/** Internal: what is known of an operation and of generated classes. */
@NullMarked
package io.github.belvo4j.internal.operation;

import org.jspecify.annotations.NullMarked;
