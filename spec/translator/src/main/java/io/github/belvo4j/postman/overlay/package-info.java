/** Applies OpenAPI Overlays to the document. */
@NullMarked
package io.github.belvo4j.postman.overlay;

import org.jspecify.annotations.NullMarked;
