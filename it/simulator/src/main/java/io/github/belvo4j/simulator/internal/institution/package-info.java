/** Institutions, the resources that they offer, and the users who log in to them. */
@NullMarked
package io.github.belvo4j.simulator.internal.institution;

import org.jspecify.annotations.NullMarked;
