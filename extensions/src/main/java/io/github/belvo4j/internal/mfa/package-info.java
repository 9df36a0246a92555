/** Internal: the MFA flow, and the tickets of paused calls. */
@NullMarked
package io.github.belvo4j.internal.mfa;

import org.jspecify.annotations.NullMarked;
