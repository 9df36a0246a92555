/** Internal: calls one generated method: checks its arguments, sends its request, reads its response. */
@NullMarked
package io.github.belvo4j.internal.invoke;

import org.jspecify.annotations.NullMarked;
