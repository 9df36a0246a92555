/** Tickets of paused calls in a JCache (JSR-107). */
@NullMarked
package io.github.belvo4j.jcache;

import org.jspecify.annotations.NullMarked;
