/** What tax authorities know of a company. */
@NullMarked
package io.github.belvo4j.simulator.internal.fiscal;

import org.jspecify.annotations.NullMarked;
