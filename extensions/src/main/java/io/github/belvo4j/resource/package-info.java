/** The resources of the API, each with its operations. {@link io.github.belvo4j.Belvo} provides them. */
@NullMarked
package io.github.belvo4j.resource;

import org.jspecify.annotations.NullMarked;
