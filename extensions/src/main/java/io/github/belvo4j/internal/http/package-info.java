/** Internal: the transport that a client and those derived from it share: log, timeouts, rate limit. */
@NullMarked
package io.github.belvo4j.internal.http;

import org.jspecify.annotations.NullMarked;
