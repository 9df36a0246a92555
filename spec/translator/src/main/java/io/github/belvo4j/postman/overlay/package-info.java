/** Applies overlays. */
@NullMarked
package io.github.belvo4j.postman.overlay;

import org.jspecify.annotations.NullMarked;
