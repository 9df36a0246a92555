/** The quick start: registers a link at an institution that requires a token. */
@NullMarked
package io.github.belvo4j.quickstart;

import org.jspecify.annotations.NullMarked;
