/** The data that tax authorities have about a company. */
@NullMarked
package io.github.belvo4j.simulator.internal.fiscal;

import org.jspecify.annotations.NullMarked;
