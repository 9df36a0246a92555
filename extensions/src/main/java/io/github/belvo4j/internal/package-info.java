/** Not for users: anything here may change without notice. */
@NullMarked
package io.github.belvo4j.internal;

import org.jspecify.annotations.NullMarked;
