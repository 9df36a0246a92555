/** Internal: reads lists page by page. */
@NullMarked
package io.github.belvo4j.internal.paging;

import org.jspecify.annotations.NullMarked;
