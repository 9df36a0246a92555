/** Internal: the transport that a client shares with the clients derived from it: logging, timeouts, rate limit. */
@NullMarked
package io.github.belvo4j.internal.http;

import org.jspecify.annotations.NullMarked;
