/** The quick start: a registration with a token, from the first call to the link. */
@NullMarked
package io.github.belvo4j.quickstart;

import org.jspecify.annotations.NullMarked;
