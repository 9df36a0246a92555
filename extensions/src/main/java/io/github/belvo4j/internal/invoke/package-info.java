/** Internal: checks the arguments of a generated method, sends its request, and reads its response. */
@NullMarked
package io.github.belvo4j.internal.invoke;

import org.jspecify.annotations.NullMarked;
