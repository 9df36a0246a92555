/** Internal: turns error responses into exceptions. */
@NullMarked
package io.github.belvo4j.internal.error;

import org.jspecify.annotations.NullMarked;
