/** Tickets of paused calls in a database. */
@NullMarked
package io.github.belvo4j.jdbc;

import org.jspecify.annotations.NullMarked;
