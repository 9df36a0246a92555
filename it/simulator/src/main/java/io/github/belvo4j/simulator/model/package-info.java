/** The objects that a test sets up and observes: links, webhooks, faults, the clock, and the format of challenges. */
@NullMarked
package io.github.belvo4j.simulator.model;

import org.jspecify.annotations.NullMarked;
