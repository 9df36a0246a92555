/** Reads collections as the app, its API and exporters write them. */
@NullMarked
package io.github.belvo4j.postman.collection;

import org.jspecify.annotations.NullMarked;
