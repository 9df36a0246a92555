/** Reads collections as the app, its API and exporters write them. */
@NullMarked
package io.github.belvo4j.postman.read;

import org.jspecify.annotations.NullMarked;
