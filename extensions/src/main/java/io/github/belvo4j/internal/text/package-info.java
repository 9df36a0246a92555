/** Internal: texts of others, made safe to show. */
@NullMarked
package io.github.belvo4j.internal.text;

import org.jspecify.annotations.NullMarked;
