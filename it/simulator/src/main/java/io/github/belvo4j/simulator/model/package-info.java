/** What a test arranges and observes: links, webhooks, faults, the clock, the style of challenges. */
@NullMarked
package io.github.belvo4j.simulator.model;

import org.jspecify.annotations.NullMarked;
