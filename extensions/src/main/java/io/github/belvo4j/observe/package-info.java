/** What metrics and tracing are made of: an observer of calls, which sees no secret. */
@NullMarked
package io.github.belvo4j.observe;

import org.jspecify.annotations.NullMarked;
