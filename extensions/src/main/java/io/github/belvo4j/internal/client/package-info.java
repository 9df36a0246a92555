/** Internal: creates clients from settings. */
@NullMarked
package io.github.belvo4j.internal.client;

import org.jspecify.annotations.NullMarked;
