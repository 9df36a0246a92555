/** Multi-factor authentication: challenges, answers, the tickets of paused calls, and the exceptions that carry them. */
@NullMarked
package io.github.belvo4j.mfa;

import org.jspecify.annotations.NullMarked;
