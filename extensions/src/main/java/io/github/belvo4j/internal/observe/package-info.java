/** Internal: notifies observers of calls, and protects calls from the observers' exceptions. */
@NullMarked
package io.github.belvo4j.internal.observe;

import org.jspecify.annotations.NullMarked;
