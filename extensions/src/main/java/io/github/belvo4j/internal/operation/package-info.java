/** Internal: describes operations, and their requests and responses. */
@NullMarked
package io.github.belvo4j.internal.operation;

import org.jspecify.annotations.NullMarked;
