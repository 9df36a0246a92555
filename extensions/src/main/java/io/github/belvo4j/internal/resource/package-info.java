/** Internal: implements resources with the operations of generated interfaces. */
@NullMarked
package io.github.belvo4j.internal.resource;

import org.jspecify.annotations.NullMarked;
