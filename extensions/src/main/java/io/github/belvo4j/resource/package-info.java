/** The resources of the API, each with the calls that it has. {@link io.github.belvo4j.Belvo} gives access to them. */
@NullMarked
package io.github.belvo4j.resource;

import org.jspecify.annotations.NullMarked;
