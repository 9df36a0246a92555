/** Internal: queries for pages, and checks of their responses. */
@NullMarked
package io.github.belvo4j.internal.paging;

import org.jspecify.annotations.NullMarked;
