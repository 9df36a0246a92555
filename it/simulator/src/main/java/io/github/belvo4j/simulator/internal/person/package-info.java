/** Made-up people, who are the same wherever their data stands. */
@NullMarked
package io.github.belvo4j.simulator.internal.person;

import org.jspecify.annotations.NullMarked;
