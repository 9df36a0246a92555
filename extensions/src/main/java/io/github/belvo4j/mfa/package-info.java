/** Multi-factor authentication: the institution's challenge, the caller's answer, and the ticket of a paused call. */
package io.github.belvo4j.mfa;
