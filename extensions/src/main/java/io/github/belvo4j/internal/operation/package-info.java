/** Internal: the facts about an operation. */
@NullMarked
package io.github.belvo4j.internal.operation;

import org.jspecify.annotations.NullMarked;
