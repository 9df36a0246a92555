/** Reads collections as written by the Postman app, its API and exporters. */
@NullMarked
package io.github.belvo4j.postman.collection;

import org.jspecify.annotations.NullMarked;
