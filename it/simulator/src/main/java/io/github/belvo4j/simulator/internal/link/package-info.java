/** Links: their registration, their states, and the logins through them. */
@NullMarked
package io.github.belvo4j.simulator.internal.link;

import org.jspecify.annotations.NullMarked;
