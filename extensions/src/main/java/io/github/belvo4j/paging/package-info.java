/** Lists that are read page by page. */
@NullMarked
package io.github.belvo4j.paging;

import org.jspecify.annotations.NullMarked;
