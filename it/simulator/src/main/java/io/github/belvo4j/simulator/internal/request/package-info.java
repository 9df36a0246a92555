/** A request that the document allows, with its filters, its paging and its choice of fields. */
@NullMarked
package io.github.belvo4j.simulator.internal.request;

import org.jspecify.annotations.NullMarked;
