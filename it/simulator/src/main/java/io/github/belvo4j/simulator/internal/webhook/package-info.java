/** The payloads of webhooks, and their delivery. */
@NullMarked
package io.github.belvo4j.simulator.internal.webhook;

import org.jspecify.annotations.NullMarked;
