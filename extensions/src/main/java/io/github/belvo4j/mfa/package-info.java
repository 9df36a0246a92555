/** Multi-factor authentication: the institution's challenge, the caller's answer, and the ticket of a paused call. */
@NullMarked
package io.github.belvo4j.mfa;

import org.jspecify.annotations.NullMarked;
